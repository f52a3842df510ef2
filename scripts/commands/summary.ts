/** `canialias summary`: the figures of a run. */
import { Command } from '@commander-js/extra-typings';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function summaryCommand() {
  return new Command('summary')
    .description('print the figures of a run')
    .argument('[record]', 'a run record; the last one if none is named, the published one if there is none')
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { renderSummary } = await import('../../reports/terminal/render-summary.ts');
      const { readSummary } = await import('../cli/derived.ts');
      const summary = await readSummary(chosenRecord(path));
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(summary, null, 2)}\n`
          : renderSummary(summary, terminalOf(process.stdout).columns),
      );
    });
}
