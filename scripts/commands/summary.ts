/** `canialias summary`: the figures of a run. */
import { Command } from '@commander-js/extra-typings';
import { lastRecord } from '../cli/paths.ts';

export function summaryCommand() {
  return new Command('summary')
    .description('print the figures of a run')
    .argument('[record]', 'a run record; the last one if none is named', lastRecord)
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const { readRecord } = await import('../../harness/record/read.ts');
      const { renderSummary } = await import('../../reports/terminal/render-summary.ts');
      const { summarise } = await import('../../reports/view/summarise.ts');
      const summary = summarise(await readRecord(path));
      process.stdout.write(
        options.json === true ? `${JSON.stringify(summary, null, 2)}\n` : renderSummary(summary),
      );
    });
}
