/** `canialias repro`: a shell script that shows an answer by hand. */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { rootlessUserOption } from '../cli/filter-options.ts';
import { lastRecord } from '../cli/paths.ts';

export function reproCommand() {
  return new Command('repro')
    .description('print a shell script that shows an answer by hand')
    .addArgument(new Argument('<id>', 'a scenario, as canialias list shows it'))
    .requiredOption('--target <target>', 'where it was asked: docker, podman, podman-rootless')
    .addOption(new Option('--surface <surface>', 'how it was asked').choices(['cli', 'api'] as const))
    .option('--record <file>', 'the run record that holds the answer', lastRecord)
    .addOption(rootlessUserOption)
    .action(async (id, options) => {
      const { readRecord } = await import('../../harness/record/read.ts');
      const { loadScenarios, scenarioNamed } = await import('../../harness/run/select-scenarios.ts');
      const { discover } = await import('../../harness/targets/discover.ts');
      const { scriptFor } = await import('../../reports/site/reproductions.ts');
      const { byHand } = await import('../reproduction/by-hand.ts');
      const { findCell } = await import('../reproduction/find-cell.ts');
      const wanted = scenarioNamed(await loadScenarios(), id);
      const { rootlessUser } = options;
      const here = await discover([options.target], rootlessUser === undefined ? {} : { rootlessUser });
      const record = await readRecord(options.record);
      const { scenario, target, result, surface } = findCell(record, wanted, options.target, options.surface);
      const user = here.found[0]?.client.userName ?? rootlessUser;
      const measured = { scenario, target, result, surface, runId: record.header.runId };
      process.stdout.write(scriptFor(measured, await byHand(user ?? undefined)));
    });
}
