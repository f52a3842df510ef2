/** `canialias matrix`: measures every target, prints the matrix, writes the reports. */
import { Command } from '@commander-js/extra-typings';
import { bootAnewCode } from '../../harness/errors.ts';
import {
  areaOption,
  claimOption,
  enginesOption,
  filtersOf,
  idOption,
  insideLabOption,
  installOption,
  labOption,
  outOption,
  overBootsOption,
  repeatOption,
  rootlessUserOption,
  seedOption,
  shardOption,
  targetOption,
} from '../cli/filter-options.ts';
import { needsClone } from '../cli/needs-clone.ts';
import type { Outcome } from '../cli/outcome.ts';
import { workers } from '../cli/paths.ts';

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
    .addOption(overBootsOption)
    .addOption(outOption)
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
      const { apartByReboot } = await import('../../harness/run/apart-by-reboot.ts');
      const { progressOn } = await import('../cli/run-progress.ts');
      const { vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
      const { targetsHere } = await import('../cli/targets-here.ts');
      const { labGroups } = await import('../lab/lab-groups.ts');
      const { hostTraits } = await import('../../harness/host/host-traits.ts');
      const { lab, engines, out } = options;
      let cells = 0;
      const progress = progressOn(process.stderr, () => cells);
      const filters = filtersOf(options);
      const shard = options.shard ?? null;
      const chosen = takeShard(selectScenarios(await loadScenarios(), filters), shard);
      const { plain, rebooting } = apartByReboot(chosen);
      const vocabulary = asksVocabulary(filters, shard);
      const { insideLab, overBoots: isOverBoots } = options;
      // The lab calls once more for what takes a reboot, where it can boot the machine anew.
      const apart = insideLab !== undefined && (await hostTraits()).systemd;
      const inOneBoot = apart ? plain : chosen;
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
      const common = {
        discovery,
        filters: { ...filters, targets: options.target, shard },
        entered: insideLab ?? ('host' as const),
        outDirectory: out,
        say: progress.say,
      };
      if (isOverBoots === true) {
        const { overBoots } = await import('../../harness/run/over-boots.ts');
        const record = await overBoots({ ...common, scenarios: rebooting });
        outcome.exitCode = record === null ? bootAnewCode : 0;
        return;
      }
      const { path, incomplete } = inLab
        ? await runLab({
            groups,
            filters: filterArguments(filters, shard),
            rebooting: rebooting.map(({ scenario }) => scenario),
            hasOthers: plain.length > 0 || vocabulary,
            outDirectory: out,
            say: progress.say,
          })
        : {
            path: await measure({
              ...common,
              scenarios: inOneBoot,
              vocabulary: vocabulary ? await vocabularyHere() : null,
              workers,
              vitestOptions: {},
              reporters: [],
              onResult: progress.onResult,
              onStart(count) {
                cells = count;
              },
            }),
            incomplete: false,
          };
      progress.end();
      const isGreen = await reportRun(path, out, {
        // Inside of a lab the run outside writes the page, of all its columns.
        byHand: insideLab === undefined ? await byHand() : null,
        extent: options.full === true ? 'full' : 'brief',
      });
      outcome.exitCode = isGreen && !incomplete ? 0 : 1;
    });
}
