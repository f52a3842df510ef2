/** Bytes on a connection to the engine's socket, as evidence. */
import { requestIn } from '../asking/http-message.ts';
import type { ApiCalls } from '../contract/api-calls.ts';
import { guardRequest } from '../safety/guard.ts';
import { exchange } from '../transport/exchange.ts';
import type { Access } from './shared/access.ts';

export function exchangeAsEvidence({ target, recorder }: Access): ApiCalls['exchange'] {
  return async (parts, options = {}) => {
    for (const part of parts) guardPart(part, target.traits.disposable);
    const { value, ms } = await recorder.timed(() => exchange(target.socket, parts, options));
    const halfClose = options.halfClose ?? false;
    recorder.add({ via: 'host', operation: 'exchange', parts: [...parts], halfClose, ...value, ms });
    return value;
  };
}

/** A part that begins a request may make no more than one that an HTTP library sends. */
function guardPart(part: string, disposable: boolean): void {
  const request = requestIn(part);
  if (request !== null) guardRequest(request.method, request.path, part, disposable);
}
