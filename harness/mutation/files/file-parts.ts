/** What a file of a compose project or of a build's context is made of. */
import type { Parts } from '../part.ts';
import { composeParts } from './compose-parts.ts';
import { dockerfileParts } from './dockerfile-parts.ts';
import { lineParts } from './line-parts.ts';

/** No parts for a file that is one thing, such as a page that is served. */
export function fileParts(path: string, text: string): Parts<string> {
  const parts = /\.ya?ml$/.test(path) ? composeParts(text) : (lineParts(path, text) ?? dockerfileParts(text));
  return { verb: path, parts, subject: '', unknown: null };
}
