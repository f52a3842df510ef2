/** `canialias matrix`: measures every target, prints the matrix, writes the reports. */
import { Command } from '@commander-js/extra-typings';
import { readRecord } from '../../harness/record/read.ts';
import { measure } from '../../harness/run/measure.ts';
import { loadScenarios, selectScenarios } from '../../harness/run/select-scenarios.ts';
import { takeShard } from '../../harness/run/take-shard.ts';
import { renderTerminal } from '../../reports/terminal/render.ts';
import { isGreen } from '../../reports/view/green.ts';
import { writeReports } from '../../reports/write-reports.ts';
import {
  areaOption,
  claimOption,
  enginesOption,
  filtersOf,
  idOption,
  insideLabOption,
  installOption,
  labOption,
  rootlessUserOption,
  shardOption,
  targetOption,
} from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { outDirectory, workers } from '../cli/paths.ts';
import { progressOn } from '../cli/run-progress.ts';
import { say } from '../cli/say.ts';
import { targetsHere } from '../cli/targets-here.ts';
import { terminalOf } from '../cli/terminal-of.ts';
import { labGroups } from '../lab/columns.ts';
import { filterArguments } from '../lab/filter-arguments.ts';
import { runLab } from '../lab/run-lab.ts';
import { byHand } from '../reproduction/by-hand.ts';

export function matrixCommand(outcome: Outcome) {
  return new Command('matrix')
    .description('measure all targets, print the matrix and write the reports')
    .addOption(installOption)
    .addOption(targetOption)
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(claimOption)
    .addOption(rootlessUserOption)
    .addOption(shardOption)
    .addOption(labOption)
    .addOption(enginesOption)
    .addOption(insideLabOption)
    .option('--out <directory>', 'where the record and the reports go', outDirectory)
    .action(async (options) => {
      const { lab, engines, out } = options;
      let cells = 0;
      const progress = progressOn(process.stderr, () => cells);
      const filters = filtersOf(options);
      const shard = options.shard ?? null;
      const scenarios = takeShard(selectScenarios(await loadScenarios(), filters), shard);
      const inLab = lab.length > 0 || engines.length > 0;
      const groups = inLab ? labGroups({ lab, engines }) : [];
      // The lab itself runs on the Docker of this host.
      const discovery = await targetsHere(inLab ? { ...options, target: ['docker'] } : options, (text) => {
        progress.say(text);
      });
      const { path, failures } = inLab
        ? await runLab({
            groups,
            filters: filterArguments(filters, shard),
            outDirectory: out,
            say: progress.say,
          })
        : {
            path: await measure({
              discovery,
              scenarios,
              filters: { ...filters, targets: options.target, shard },
              entered: options.insideLab ?? 'host',
              outDirectory: out,
              workers,
              vitestOptions: {},
              reporters: [],
              say: progress.say,
              onStart(count) {
                cells = count;
              },
              onResult: progress.onResult,
            }),
            failures: [],
          };
      progress.end();
      const record = await readRecord(path);
      // Inside of a lab the run outside writes the page, of all its columns.
      await writeReports(record, out, options.insideLab === undefined ? await byHand() : null);
      process.stdout.write(renderTerminal(record, terminalOf(process.stdout)));
      for (const { message, hint } of failures)
        say(process.stdout, `NOT MEASURED: ${message}\n  hint: ${hint}`);
      outcome.exitCode = isGreen(record) && failures.length === 0 ? 0 : 1;
    });
}
