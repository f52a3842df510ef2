/** A request to Docker's API, as uses of what it names. Pure. */
import type { Json } from '../../../harness/record/model.ts';
import { type RequestWords, requestUses } from '../../../harness/vocabulary/uses/request-uses.ts';
import type { Call, Place } from '../uses.ts';
import type { FileText } from './file-text.ts';

export interface WrittenRequest {
  method: string;
  path: string;
  /** Absent where none is sent, or where the file does not tell it. */
  body?: Json;
  place: Place;
  bodyPlace: Place;
  /** Is one sent, even where the file does not tell it? */
  hasBody: boolean;
  outputRead: boolean;
}

export function addRequest(request: WrittenRequest, file: FileText, endpoints: RequestWords): void {
  const { method, path, body, place, bodyPlace, hasBody, outputRead } = request;
  const { features, unknown } = requestUses(
    { method, path, ...(body === undefined ? {} : { body }) },
    endpoints,
  );
  const argv = [method, path].map((word) => ({ text: word, place }));
  const call: Call = { argv, place, outputRead, terminal: false, hasBody };
  const [endpoint] = features;
  for (const feature of features) {
    const isInBody = feature !== endpoint && !feature.includes(' ?');
    file.addUse({ feature, place: isInBody ? bodyPlace : place, call });
  }
  for (const name of unknown.filter((one) => !isSentTwice(one, path, body))) {
    const feature = endpoint === undefined ? `api:${name}` : `${endpoint} ${name}`;
    file.addUse({ feature, place, call, unknown: true });
  }
}

/** Some clients send each parameter in the body too, and each member of the body in the query. */
function isSentTwice(unknown: string, path: string, body: Json | undefined): boolean {
  const name = unknown.replace(/^\?/, '');
  const isMember =
    body !== undefined && body !== null && typeof body === 'object' && Object.hasOwn(body, name);
  return isMember && new URLSearchParams(path.replace(/^[^?]*/, '')).has(name);
}
