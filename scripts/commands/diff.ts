/** `canialias diff`: what changed between two records, or between two columns of one. */
import { Command, Option } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import type { Comparable } from '../../reports/diff/comparable.ts';
import type { RecordDiff } from '../../reports/diff/diff-records.ts';
import { chosenRecord } from '../cli/chosen-record.ts';
import type { Outcome } from '../cli/outcome.ts';
import { terminalOf } from '../cli/terminal-of.ts';

interface Columns {
  from?: string | undefined;
  to?: string | undefined;
}

export function diffCommand(outcome: Outcome) {
  return new Command('diff')
    .description('say what changed between two records, or between two columns of one')
    .argument('[before]', 'a run record; with --from and --to the last one if none is named')
    .argument('[after]', 'the record to compare it with')
    .option('--from <target>', 'compare this column of the record (of the first, where two are named)')
    .option('--to <target>', 'with this column of the record (of the second)')
    .option('--markdown', 'as Markdown')
    .addOption(new Option('--json', 'as JSON').conflicts('markdown'))
    .addHelpText(
      'after',
      '\nExit code: 0 if no answer and no column changed, 1 if one did, others for errors.',
    )
    .action(async (first, second, options) => {
      const { hasChanges } = await import('../../reports/diff/diff-records.ts');
      const { renderDiffMarkdown } = await import('../../reports/diff/render-markdown.ts');
      const { renderDiff } = await import('../../reports/diff/render-terminal.ts');
      const diff = await diffOf(first, second, options);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(diff, null, 2)}\n`
          : options.markdown === true
            ? renderDiffMarkdown(diff)
            : renderDiff(diff, terminalOf(process.stdout)),
      );
      outcome.exitCode = hasChanges(diff) ? 1 : 0;
    });
}

async function diffOf(
  first: string | undefined,
  second: string | undefined,
  { from, to }: Columns,
): Promise<RecordDiff> {
  const { compare } = await import('../../reports/diff/diff-records.ts');
  const { readComparable } = await import('../cli/derived.ts');
  if ((from === undefined) !== (to === undefined)) {
    throw new CanialiasError('usage', '--from and --to go together', 'name both columns, or neither');
  }
  if (from === undefined || to === undefined) {
    if (first === undefined || second === undefined) {
      throw new CanialiasError(
        'usage',
        'there is nothing to compare with',
        'canialias diff BEFORE AFTER, or canialias diff [RECORD] --from TARGET --to TARGET',
      );
    }
    const [before, after] = await Promise.all([readComparable(first), readComparable(second)]);
    const diff = compare(before, after);
    if (diff.targets.compared.length === 0) throw nothingInCommon(before, after);
    return diff;
  }
  const before = await readComparable(chosenRecord(first));
  const after = second === undefined ? before : await readComparable(second);
  checkColumn(before, from);
  checkColumn(after, to);
  return compare(before, after, [{ from, to }]);
}

function checkColumn(record: Comparable, wanted: string): void {
  if (record.targets.some(({ id }) => id === wanted)) return;
  throw new CanialiasError(
    'unknown-target',
    `the record has no target ${wanted}`,
    `its targets are ${idsOf(record) || 'none'}`,
  );
}

function nothingInCommon(before: Comparable, after: Comparable): CanialiasError {
  return new CanialiasError(
    'unknown-target',
    `the records have no target in common: ${idsOf(before)}; and ${idsOf(after)}`,
    'name one of each: --from TARGET --to TARGET',
  );
}

function idsOf({ targets }: Comparable): string {
  return targets.map(({ id }) => id).join(', ');
}
