/** `canialias report`: writes the page of a run. */
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { execa } from 'execa';
import { makeDirectory } from '../../harness/record/make-directory.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { writeSite } from '../../reports/site/write-site.ts';
import { siteDirectory } from '../cli/paths.ts';
import { readRecords } from '../cli/read-records.ts';
import { updateReadme } from '../cli/update-readme.ts';
import { byHand } from '../reproduction/by-hand.ts';

export function reportCommand() {
  return new Command('report')
    .description('write the page of a run, which any browser reads from the disk')
    .argument('[record...]', 'run records; the newest is shown, the others tell its history')
    .option('--out <directory>', 'where the page goes', siteDirectory)
    .option('--home <address>', 'where it will be published, for its feeds', homeAddress)
    .option('--open', 'show it in a browser')
    .option('--readme <file>', 'also put the table of counts into this page, between its markers')
    .action(async (paths, options) => {
      makeDirectory(options.out);
      const records = await readRecords(paths);
      const first = await writeSite(records, options.out, await byHand());
      if (options.readme !== undefined) await updateReadme(options.readme, newest(records));
      process.stdout.write(`${first}\n`);
      if (options.open === true) await open(first);
    });
}

function newest(records: readonly [RunRecord, ...RunRecord[]]): RunRecord {
  return records.reduce((one, other) => (other.header.startedAt > one.header.startedAt ? other : one));
}

function homeAddress(value: string): string {
  if (!/^https?:/.test(value) || !URL.canParse(value)) {
    throw new InvalidArgumentError('it begins with https:// or http://');
  }
  return value.endsWith('/') ? value : `${value}/`;
}

/** A machine without a desktop has no program for this, and the path above is all one needs. */
async function open(path: string): Promise<void> {
  const opened = await execa('xdg-open', [path], { reject: false, stdio: 'ignore', timeout: 10_000 });
  if (opened.failed) process.stderr.write('no browser could be started here: open the page by its path\n');
}
