/** `canialias publish`: makes a record the published one, with its matrix and its changes. */
import { Command } from '@commander-js/extra-typings';
import { makeDirectory } from '../../harness/record/make-directory.ts';
import { readRecord } from '../../harness/record/read.ts';
import { publishedDirectory } from '../cli/paths.ts';
import { publish } from '../cli/publish.ts';

export function publishCommand() {
  return new Command('publish')
    .description('make a record of the lab the published one: run.jsonl.gz, MATRIX.md, CHANGES.md')
    .argument('<record>', 'a run record, or the published one again to render it anew')
    .option('--out <directory>', 'where the files go', publishedDirectory)
    .action(async (path, options) => {
      makeDirectory(options.out);
      for (const made of await publish(await readRecord(path), options.out))
        process.stdout.write(`${made}\n`);
    });
}
