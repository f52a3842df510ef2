/** What curl asks of Docker's API, as uses. Pure. */
import type { Json } from '../../../../harness/record/model.ts';
import type { RequestWords } from '../../../../harness/vocabulary/uses/request-uses.ts';
import { addRequest } from '../add-request.ts';
import type { FileText } from '../file-text.ts';
import { asWritten, inBrief } from '../mapped-text.ts';
import { curlRequest, pathOf } from './curl-request.ts';
import type { Field } from './field.ts';

/** `endpoints`: absent where they are not at hand. False where it asks another server. */
export function addCurlRequest(
  fields: readonly Field[],
  outputRead: boolean,
  file: FileText,
  endpoints: RequestWords | undefined,
): boolean {
  const request = curlRequest(fields, (text) => asWritten(text, file.text));
  if (request === null) return false;
  const { method, url, body } = request;
  const path = pathOf(request);
  const written = inBrief(asWritten(url.text, file.text));
  if (endpoints === undefined || path === null) {
    const why =
      path === null ? 'what it asks is set elsewhere' : "requests to Docker's API are not read here";
    file.say(url.start, url.end, `${written}: ${why}`);
    return true;
  }
  const place = file.placeOf(url.start, url.end);
  const sent = body === null ? null : jsonIn(body);
  if (body !== null && sent === null)
    file.say(body.start, body.end, `${written}: what is sent is no JSON, or is set elsewhere`);
  const bodyPlace = body === null ? place : file.placeOf(body.start, body.end);
  const given = sent === null ? {} : { body: sent };
  const hasBody = body !== null;
  addRequest({ method, path, ...given, place, bodyPlace, hasBody, outputRead }, file, endpoints);
  return true;
}

function jsonIn({ text }: Field): Json | null {
  try {
    return JSON.parse(text.text) as Json;
  } catch {
    return null;
  }
}
