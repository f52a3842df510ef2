/** What the browser gets to know for checking files, as `assets/check-data.js` has it. */
import type { commandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import type { RequestWords } from '../../../harness/vocabulary/uses/request-uses.ts';
import { defaultLines } from '../../check/find/targets.ts';
import type { Compat } from '../../compat/schema.ts';
import type { Site } from './site.ts';

/** The commands of Docker's clients, with their flags. */
export type CommandWords = Parameters<typeof commandIndex>[0];

export interface CheckData {
  compat: Compat;
  words: CommandWords;
  endpoints: RequestWords;
}

/** Is there anything to check files with: a feature of which something is known, and a column of Podman? */
export function canCheckFiles({ compat }: Pick<Site, 'compat'>): boolean {
  return Object.keys(compat.features).length > 0 && defaultLines(compat).length > 0;
}
