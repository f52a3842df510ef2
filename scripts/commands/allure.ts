/** `npm run allure`: makes the HTML of Allure's results of the last run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';
import type { Outcome } from '../cli/outcome.ts';
import { allureReport, allureResults, lastRecord, siteDirectory } from '../cli/paths.ts';

export function allureCommand(outcome: Outcome) {
  return new Command('allure')
    .description("make the HTML of the last run's Allure results")
    .action(async () => {
      const { execa } = await import('execa');
      const { readRecord } = await import('../../harness/record/reading/read.ts');
      const { writeSite } = await import('../../reports/site/write-site.ts');
      const { matrixOf } = await import('../../reports/view/matrix.ts');
      const { withoutAnalytics } = await import('../cli/allure-analytics.ts');
      const { byHand } = await import('../reproduction/by-hand.ts');
      if (!existsSync(allureResults)) {
        throw new CanialiasError(
          'record-missing',
          `there are no Allure results in ${allureResults}`,
          'npm run matrix',
        );
      }
      const made = await execa(
        'allure',
        ['awesome', allureResults, '--single-file', '--output', allureReport],
        {
          cwd: projectRoot,
          preferLocal: true,
          reject: false,
          stdin: 'ignore',
          all: true,
        },
      );
      if (made.exitCode !== 0) {
        process.stderr.write(made.all);
        outcome.exitCode = 1;
        return;
      }
      const pages = await withoutAnalytics(allureReport);
      // The page of the run links what stands beside it, and this was not there when it was written.
      await writeSite([matrixOf(await readRecord(lastRecord))], siteDirectory, await byHand());
      process.stdout.write(`${join(allureReport, 'index.html')} (${pages} pages)\n`);
    });
}
