/** `canialias report`: writes the page of a run. */
import { Command } from '@commander-js/extra-typings';
import type { Matrix } from '../../reports/view/matrix.ts';
import { homeOption } from '../cli/home-option.ts';
import { siteDirectory } from '../cli/paths.ts';

export function reportCommand() {
  return new Command('report')
    .description('write the page of a run, which any browser reads from the disk')
    .argument('[record...]', 'run records; the newest is shown, the others tell its history')
    .option('--out <directory>', 'where the page goes', siteDirectory)
    .addOption(homeOption)
    .option('--open', 'show it in a browser')
    .option('--readme <file>', 'also put the table of counts into this page, between its markers')
    .action(async (paths, options) => {
      const { makeDirectory } = await import('../../harness/record/writing/make-directory.ts');
      makeDirectory(options.out);
      const { writeSite } = await import('../../reports/site/write-site.ts');
      const { readRecords } = await import('../cli/read-records.ts');
      const { updateReadme } = await import('../cli/update-readme.ts');
      const { byHand } = await import('../reproduction/by-hand.ts');
      const records = await readRecords(paths);
      const first = await writeSite(records, options.out, await byHand(), { home: options.home ?? null });
      if (options.readme !== undefined) await updateReadme(options.readme, newest(records));
      process.stdout.write(`${first}\n`);
      if (options.open === true) await open(first);
    });
}

function newest(records: readonly [Matrix, ...Matrix[]]): Matrix {
  return records.reduce((one, other) => (other.header.startedAt > one.header.startedAt ? other : one));
}

/** A machine without a desktop has no program for this, and the path above is all one needs. */
async function open(path: string): Promise<void> {
  const { execa } = await import('execa');
  const opened = await execa('xdg-open', [path], { reject: false, stdio: 'ignore', timeout: 10_000 });
  if (opened.failed) process.stderr.write('no browser could be started here: open the page by its path\n');
}
