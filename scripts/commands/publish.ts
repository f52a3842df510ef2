/** `canialias publish`: makes a record the published one, with its matrix, its changes and its pages. */
import { Command } from '@commander-js/extra-typings';
import { homeOption } from '../cli/home-option.ts';
import { publishedDirectory } from '../cli/paths.ts';

export function publishCommand() {
  return new Command('publish')
    .description(
      'make a record of the lab the published one: run.jsonl.gz for the repository, MATRIX.md, CHANGES.md, and the pages with all evidence in site/',
    )
    .argument('<record>', 'a run record, or the published one again to render it anew')
    .argument('[earlier...]', 'records of earlier runs, for the history in the pages')
    .option('--out <directory>', 'where the files go', publishedDirectory)
    .addOption(homeOption)
    .action(async (path, earlier, { out, home }) => {
      const { makeDirectory } = await import('../../harness/record/writing/make-directory.ts');
      makeDirectory(out);
      const { readRecords } = await import('../cli/read-records.ts');
      const { publish } = await import('../cli/publish.ts');
      const { byHand } = await import('../reproduction/by-hand.ts');
      const records = await readRecords([path, ...earlier]);
      for (const made of await publish(records, out, await byHand(), home ?? null)) {
        process.stdout.write(`${made}\n`);
      }
    });
}
