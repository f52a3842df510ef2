/** `canialias mutate`: leaves out what scenarios send, one part at a time, and tells whether a fact notices. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import {
  areaOption,
  claimOption,
  filtersOf,
  idOption,
  installOption,
  rootlessUserOption,
  shardOption,
  targetOption,
} from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { outDirectory, workers } from '../cli/paths.ts';
import { say } from '../cli/say.ts';

export function mutateCommand(outcome: Outcome) {
  return new Command('mutate')
    .description('leave out each option, field and step that a scenario sends, and tell which a fact notices')
    .addOption(installOption)
    .addOption(targetOption)
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(claimOption)
    .addOption(rootlessUserOption)
    .addOption(shardOption)
    .option('--out <directory>', 'where mutants.jsonl goes, line by line', outDirectory)
    .option('--continue', 'go on with the mutants.jsonl that is there, and try only what it lacks')
    .option('--json', 'print JSON')
    .action(async (options) => {
      const { loadScenarios, selectScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { takeShard } = await import('../../harness/run/take-shard.ts');
      const { targetsHere } = await import('../cli/targets-here.ts');
      const { openLines } = await import('../mutate/lines.ts');
      const { mutate } = await import('../mutate/mutate.ts');
      const { renderMutants } = await import('../mutate/render.ts');
      const { isNoticed, summaryOf } = await import('../mutate/summary.ts');
      const tell = (text: string) => {
        say(process.stderr, text);
      };
      const chosen = selectScenarios(await loadScenarios(), filtersOf(options));
      const discovery = await targetsHere(options, tell);
      const file = openLines(join(options.out, 'mutants.jsonl'), options.continue === true);
      const faults = await mutate({
        discovery,
        byName: options.target.length > 0,
        scenarios: takeShard(chosen, options.shard ?? null),
        directory: options.out,
        workers,
        file,
        say: tell,
      });
      const summary = summaryOf(file.lines);
      process.stdout.write(
        options.json === true ? `${JSON.stringify(summary, null, 2)}\n` : renderMutants(summary),
      );
      for (const fault of faults) tell(fault);
      outcome.exitCode = isNoticed(summary) && faults.length === 0 ? 0 : 1;
    });
}
