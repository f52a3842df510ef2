/** `npm run bench`: what the harness costs over the same calls from a shell, and what running side by side saves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { makeDirectory } from '../../harness/record/make-directory.ts';
import { loadScenarios, selectScenarios } from '../../harness/run/select-scenarios.ts';
import { bench } from '../bench/bench.ts';
import { benchPage } from '../bench/page-bench.ts';
import { benchTable } from '../bench/table.ts';
import {
  areaOption,
  claimOption,
  filtersOf,
  idOption,
  rootlessUserOption,
  targetOption,
} from '../cli/filter-options.ts';
import { workers } from '../cli/paths.ts';
import { say } from '../cli/say.ts';
import { targetsHere } from '../cli/targets-here.ts';
import { byHand } from '../reproduction/by-hand.ts';

export function benchCommand() {
  return new Command('bench')
    .description(
      'time the harness against the same calls from a shell, and a parallel run against a serial one',
    )
    .addOption(targetOption)
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(claimOption)
    .addOption(rootlessUserOption)
    .option('--page <directory>', 'time the page of a very large record instead, and leave it there')
    .action(async (options) => {
      if (options.page !== undefined) {
        makeDirectory(options.page);
        process.stdout.write(await benchPage(options.page, await byHand()));
        return;
      }
      const tell = (text: string) => {
        say(process.stderr, text);
      };
      const scenarios = selectScenarios(await loadScenarios(), filtersOf(options));
      const { found } = await targetsHere(options, tell);
      const directory = await mkdtemp(join(tmpdir(), 'canialias-bench-'));
      try {
        process.stdout.write(
          benchTable(await bench({ targets: found, scenarios, directory, workers, say: tell })),
        );
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    });
}
