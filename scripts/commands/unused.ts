/** `canialias unused`: which declared differences no answer of a record rests on. */
import { Command } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function unusedCommand() {
  return new Command('unused')
    .description('list the declared differences that no answer of a record rests on')
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { unusedDifferences } = await import('../../harness/judge/unused-differences.ts');
      const { readAnswers } = await import('../../harness/record/reading/read-answers.ts');
      const { renderUnused } = await import('../../reports/terminal/render-unused.ts');
      const record = await readAnswers(chosenRecord(path));
      const unused = unusedDifferences(record);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(unused, null, 2)}\n`
          : renderUnused(unused, record, terminalOf(process.stdout)),
      );
    });
}
