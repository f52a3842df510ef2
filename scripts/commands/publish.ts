/** `canialias publish`: makes a record the published one, with its matrix and its changes. */
import { Command } from '@commander-js/extra-typings';
import { publishedDirectory } from '../cli/paths.ts';

export function publishCommand() {
  return new Command('publish')
    .description('make a record of the lab the published one: run.jsonl.gz, MATRIX.md, CHANGES.md')
    .argument('<record>', 'a run record, or the published one again to render it anew')
    .option('--out <directory>', 'where the files go', publishedDirectory)
    .action(async (path, options) => {
      const { makeDirectory } = await import('../../harness/record/writing/make-directory.ts');
      makeDirectory(options.out);
      const { readRecord } = await import('../../harness/record/reading/read.ts');
      const { matrixOf } = await import('../../reports/view/matrix.ts');
      const { publish } = await import('../cli/publish.ts');
      for (const made of await publish(matrixOf(await readRecord(path)), options.out))
        process.stdout.write(`${made}\n`);
    });
}
