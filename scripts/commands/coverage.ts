/** `canialias coverage`: how much of Docker's vocabulary was measured, and which widely used features were not. */
import { Command } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function coverageCommand() {
  return new Command('coverage')
    .description(
      "count Docker's features that were measured by name and by what they do, and list widely used ones that were not",
    )
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { renderCoverage, usedUnmeasured } = await import('../../reports/compat/render-coverage.ts');
      const { readCoverage } = await import('../cli/derived.ts');
      const { usesHere } = await import('../cli/uses-here.ts');
      const coverage = await readCoverage(chosenRecord(path));
      const uses = await usesHere();
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ ...coverage, unmeasured: usedUnmeasured(coverage, uses) }, null, 2)}\n`
          : renderCoverage(coverage, uses, terminalOf(process.stdout)),
      );
    });
}
