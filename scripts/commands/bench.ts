/** `npm run bench`: what the harness costs over the same calls from a shell, and what running side by side saves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import {
  areaOption,
  claimOption,
  filtersOf,
  idOption,
  rootlessUserOption,
  targetOption,
} from '../cli/filter-options.ts';
import { needsClone } from '../cli/needs-clone.ts';
import { publishedRecord, workers } from '../cli/paths.ts';
import { say } from '../cli/say.ts';

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
    .option('--usual', 'only run as usual, for the processor time of a cell')
    .option('--start', 'time the start of the command line instead')
    .option('--check', 'time checking the files of a project instead, and over what its parsers need')
    .option('--page <directory>', 'time the page of a very large record instead, and leave it there')
    .action(async (options) => {
      if (options.start === true) {
        needsClone('bench --start');
        const { benchStart } = await import('../bench/start-bench.ts');
        process.stdout.write(await benchStart());
        return;
      }
      if (options.check === true) {
        needsClone('bench --check');
        const { benchCheck } = await import('../bench/check-bench.ts');
        const { vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
        const { readCompatOf } = await import('../cli/derived.ts');
        const { words } = await vocabularyHere();
        const compat = await readCompatOf(publishedRecord);
        process.stdout.write(await benchCheck([...words.commands, ...words.plugins], compat));
        return;
      }
      if (options.page !== undefined) {
        const { makeDirectory } = await import('../../harness/record/writing/make-directory.ts');
        const { benchPage } = await import('../bench/page-bench.ts');
        const { byHand } = await import('../reproduction/by-hand.ts');
        makeDirectory(options.page);
        process.stdout.write(await benchPage(options.page, await byHand()));
        return;
      }
      const tell = (text: string) => {
        say(process.stderr, text);
      };
      const { loadScenarios, selectScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { bench } = await import('../bench/bench.ts');
      const { benchTable } = await import('../bench/table.ts');
      const { targetsHere } = await import('../cli/targets-here.ts');
      const scenarios = selectScenarios(await loadScenarios(), filtersOf(options));
      const { found } = await targetsHere(options, tell);
      const directory = await mkdtemp(join(tmpdir(), 'canialias-bench-'));
      try {
        process.stdout.write(
          benchTable(
            await bench({
              targets: found,
              scenarios,
              directory,
              workers,
              onlyUsual: options.usual === true,
              say: tell,
            }),
          ),
        );
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    });
}
