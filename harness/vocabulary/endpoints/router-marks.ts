/** How the engines' routers say that they do not have an endpoint. Pure. */
import type { FeatureState } from '../../record/features.ts';
import type { Method, Reply } from './caller.ts';

/**
 * Docker's router answers 404 with the message `page not found`. Podman's answers text instead of JSON: 404 `Not Found`
 * where no path is like it, 405 `Method Not Allowed` where the path has other methods; and for some of Docker's
 * endpoints it has an answer of its own that refuses: 404 `Path … is not supported`, 503 `Podman does not support
 * service: …`. Any other answer, also one that the object does not exist, comes from the endpoint. A stream that does
 * not end comes from the endpoint too. Podman answers to a missing object without a body in places; of HEAD, which
 * never has one, an object that exists must be asked for.
 */
export function endpointState(method: Method, reply: Reply): FeatureState {
  if ('trouble' in reply) return 'known';
  const { status, body } = reply;
  if ((status === 404 || status === 405) && isRoutersOwn(method, body)) return 'unknown';
  const message = messageIn(body);
  if (status === 404 && /^Path .* is not supported$/.test(message)) return 'refused';
  if (status === 503 && message.startsWith('Podman does not support service')) return 'refused';
  return 'known';
}

function isRoutersOwn(method: Method, body: unknown): boolean {
  if (typeof body === 'string') return /^(404 )?(page )?not found$|^method not allowed$/i.test(body.trim());
  if (body === null) return method === 'HEAD';
  return messageIn(body) === 'page not found';
}

function messageIn(body: unknown): string {
  if (body === null || typeof body !== 'object' || !('message' in body)) return '';
  return typeof body.message === 'string' ? body.message : '';
}
