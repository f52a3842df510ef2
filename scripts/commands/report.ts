/** `canialias report`: writes the page of a run. */
import { Command } from '@commander-js/extra-typings';
import { execa } from 'execa';
import { writeSite } from '../../reports/page/write-site.ts';
import { siteDirectory } from '../places.ts';
import { readRecords } from '../read-records.ts';
import { byHand } from '../reproduction/by-hand.ts';

export function reportCommand() {
  return new Command('report')
    .description('write the page of a run, which any browser reads from the disk')
    .argument('[record...]', 'run records; the newest is shown, the others tell its history')
    .option('--out <directory>', 'where the page goes', siteDirectory)
    .option('--open', 'show it in a browser')
    .action(async (paths, options) => {
      const first = await writeSite(await readRecords(paths), options.out, await byHand());
      process.stdout.write(`${first}\n`);
      if (options.open === true) await open(first);
    });
}

/** A machine without a desktop has no program for this, and the path above is all one needs. */
async function open(path: string): Promise<void> {
  const opened = await execa('xdg-open', [path], { reject: false, stdio: 'ignore', timeout: 10_000 });
  if (opened.failed) process.stderr.write('no browser could be started here: open the page by its path\n');
}
