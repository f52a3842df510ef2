/** `canialias summary`: the figures of a run. */
import { Command } from '@commander-js/extra-typings';
import { readRecord } from '../../harness/record/read.ts';
import { renderSummary } from '../../reports/terminal/render-summary.ts';
import { matrixOf } from '../../reports/view/matrix.ts';
import { summarise } from '../../reports/view/summarise.ts';
import { lastRecord } from '../cli/paths.ts';

export function summaryCommand() {
  return new Command('summary')
    .description('print the figures of a run')
    .argument('[record]', 'a run record; the last one if none is named', lastRecord)
    .option('--json', 'as JSON')
    .action(async (path, options) => {
      const summary = summarise(matrixOf(await readRecord(path)));
      process.stdout.write(
        options.json === true ? `${JSON.stringify(summary, null, 2)}\n` : renderSummary(summary),
      );
    });
}
