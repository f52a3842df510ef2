/** What the Dockerfiles and compose files of scenarios use, read as those of any project are. */
import { kindOf, kindOfText } from '../../reports/check/read/kind-of.ts';
import { readCompose } from '../../reports/check/read/read-compose.ts';
import { readDockerfile } from '../../reports/check/read/read-dockerfile.ts';

/** Ids of features; none of other files. `path`: null for a text that has no name. */
export function featuresInFile(path: string | null, text: string): string[] {
  const kind = path === null ? kindOfText(text) : kindOf(path, text);
  const read = kind === 'dockerfile' ? readDockerfile : kind === 'compose' ? readCompose : null;
  return read === null ? [] : read(path ?? '', text).uses.map(({ feature }) => feature);
}
