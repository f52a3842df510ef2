/** `canialias coverage`: how much of Docker's vocabulary and of the documented differences was measured. */
import { Command } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function coverageCommand() {
  return new Command('coverage')
    .description(
      "count Docker's features that were measured by name and by what they do, list widely used ones that were not, and say which documented differences facts show or refute",
    )
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { documentedByKind } = await import('../../reports/compat/documented.ts');
      const { renderDocumented } = await import('../../reports/compat/render-documented.ts');
      const { renderCoverage, usedUnmeasured } = await import('../../reports/compat/render-coverage.ts');
      const { readCoverage } = await import('../cli/derived.ts');
      const { documentedHere } = await import('../cli/documented-here.ts');
      const { usesHere } = await import('../cli/uses-here.ts');
      const coverage = await readCoverage(chosenRecord(path));
      const uses = await usesHere();
      const documented = documentedByKind(await documentedHere());
      const unmeasured = usedUnmeasured(coverage, uses);
      const terminal = terminalOf(process.stdout);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ ...coverage, unmeasured, documented }, null, 2)}\n`
          : [renderCoverage(coverage, uses, terminal), renderDocumented(documented, terminal)].join('\n'),
      );
    });
}
