/** Writes what no fact explains as drafts of scenarios, where a person asks for them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';
import { draftOf } from '../../reports/try/draft.ts';
import type { Tried } from '../../reports/try/tried.ts';

/** A file that is there stays. */
export async function writeDrafts(
  { partings }: Pick<Tried, 'partings'>,
  directory: string,
  say: (line: string) => void,
): Promise<void> {
  const drafts = partings.flatMap((parting) =>
    parting.differences.flatMap((one) => draftOf(one, parting) ?? []),
  );
  if (drafts.length === 0) {
    say('canialias: there is nothing to draft: facts explain what differs, or it is no question');
    return;
  }
  makeDirectory(directory);
  for (const [name, { text }] of new Map(drafts.map((draft) => [draft.name, draft]))) {
    const path = join(directory, name);
    if (existsSync(path)) {
      say(`canialias: ${path} is there, and stays as it is`);
      continue;
    }
    await writeWhole(path, text);
    say(`canialias: drafted ${path}`);
  }
}
