/** `canialias unused`: what scenarios declare, and a record shows no sign of. */
import { Command } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import type { Outcome } from '../cli/outcome.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function unusedCommand(outcome: Outcome) {
  return new Command('unused')
    .description(
      'list the declared differences that no answer of a record rests on, and the features that facts are about and no call or file uses; the exit code is 1 if there are such features',
    )
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { unusedDifferences } = await import('../../harness/judge/unused-differences.ts');
      const { readRecord } = await import('../../harness/record/reading/read.ts');
      const { unusedAboutIn } = await import('../../harness/vocabulary/uses/unused-about.ts');
      const { renderUnused } = await import('../../reports/terminal/render-unused.ts');
      const { featuresInFile } = await import('../check/features-in-file.ts');
      const { vocabularyHere } = await import('../vocabulary/vocabulary-here.ts');
      const record = await readRecord(chosenRecord(path));
      const { words } = await vocabularyHere();
      const unused = {
        differences: unusedDifferences(record),
        about: unusedAboutIn(record, words, featuresInFile),
      };
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(unused, null, 2)}\n`
          : renderUnused(unused, record, terminalOf(process.stdout)),
      );
      outcome.exitCode = unused.about.length === 0 ? 0 : 1;
    });
}
