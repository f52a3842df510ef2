/** `canialias baseline`: makes what a record answered to features the baseline that runs are compared with. */
import { Command } from '@commander-js/extra-typings';
import { needsClone } from '../cli/needs-clone.ts';

export function baselineCommand() {
  return new Command('baseline')
    .description(
      'take the features of a record into suites/vocabulary/baseline.json, and print what changed; columns that the record does not have keep their answers',
    )
    .argument('<record>', 'a run record of this repository')
    .action(async (path) => {
      needsClone('canialias baseline');
      const { writeBaseline } = await import('../vocabulary/write-baseline.ts');
      process.stdout.write(await writeBaseline(path));
    });
}
