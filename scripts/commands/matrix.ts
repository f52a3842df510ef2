/** `canialias matrix`: measures every target, prints the matrix, writes the reports. */
import { Command } from '@commander-js/extra-typings';
import {
  areaOption,
  claimOption,
  enginesOption,
  filtersOf,
  idOption,
  insideLabOption,
  installOption,
  labOption,
  repeatOption,
  rootlessUserOption,
  seedOption,
  shardOption,
  targetOption,
} from '../cli/filter-options.ts';
import { needsClone } from '../cli/needs-clone.ts';
import type { Outcome } from '../cli/outcome.ts';
import { outDirectory, workers } from '../cli/paths.ts';

export function matrixCommand(outcome: Outcome) {
  return new Command('matrix')
    .description('measure all targets, print what matters of the matrix and write the reports')
    .addOption(installOption)
    .addOption(targetOption)
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(claimOption)
    .addOption(rootlessUserOption)
    .addOption(shardOption)
    .addOption(labOption)
    .addOption(enginesOption)
    .addOption(repeatOption)
    .addOption(seedOption)
    .addOption(insideLabOption)
    .option('--out <directory>', 'where the record and the reports go', outDirectory)
    .option('--full', 'print every question with its causes, not only what fails or silently differs')
    .action(async (options) => {
      if (options.repeat !== undefined || options.seed !== undefined) {
        const { repeatMatrix } = await import('../repeat/repeat-matrix.ts');
        outcome.exitCode = await repeatMatrix(options);
        return;
      }
      const { asksVocabulary } = await import('../../harness/run/asks-vocabulary.ts');
      const { loadScenarios, selectScenarios } = await import('../../harness/run/select-scenarios.ts');
      const { takeShard } = await import('../../harness/run/take-shard.ts');
      const { progressOn } = await import('../cli/run-progress.ts');
      const { vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
      const { targetsHere } = await import('../cli/targets-here.ts');
      const { labGroups } = await import('../lab/lab-groups.ts');
      const { lab, engines, out } = options;
      let cells = 0;
      const progress = progressOn(process.stderr, () => cells);
      const filters = filtersOf(options);
      const shard = options.shard ?? null;
      const scenarios = takeShard(selectScenarios(await loadScenarios(), filters), shard);
      const inLab = lab.length > 0 || engines.length > 0;
      if (inLab) needsClone('a lab');
      const groups = inLab ? labGroups({ lab, engines }) : [];
      // The rest is loaded while the engines answer.
      const [discovery, { measure }, { runLab }, { filterArguments }, { reportRun }, { byHand }] =
        await Promise.all([
          // The lab itself runs on the Docker of this host.
          targetsHere(inLab ? { ...options, target: ['docker'], carriesLab: true } : options, (text) => {
            progress.say(text);
          }),
          import('../../harness/run/measure.ts'),
          import('../lab/run-lab.ts'),
          import('../lab/filter-arguments.ts'),
          import('../cli/report-run.ts'),
          import('../reproduction/by-hand.ts'),
        ]);
      const { path, incomplete } = inLab
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
              vocabulary: asksVocabulary(filters, shard) ? await vocabularyHere() : null,
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
            incomplete: false,
          };
      progress.end();
      const isGreen = await reportRun(path, out, {
        // Inside of a lab the run outside writes the page, of all its columns.
        byHand: options.insideLab === undefined ? await byHand() : null,
        extent: options.full === true ? 'full' : 'brief',
      });
      outcome.exitCode = isGreen && !incomplete ? 0 : 1;
    });
}
