/** A check as workflow commands, which GitHub shows beside the lines of a change. Pure. */
import type { FindingClass } from '../find/classes.ts';
import { tallyInWords } from '../find/tally.ts';
import type { CheckResult } from '../result.ts';
import { unknownUses } from './as-data.ts';
import { findingInWords, unknownInWords } from './in-words.ts';

const levels: Record<FindingClass, string> = { refused: 'error', silent: 'warning', output: 'notice' };

/** Ends in a newline. */
export function renderGithub({ question, files, notRead, problems, tally }: CheckResult): string {
  const lines = [
    ...files.flatMap(({ report: { path, uses } }) =>
      uses.flatMap((one) =>
        one.findings.map((finding) => {
          const { line, endLine, column, endColumn } = one.use.place;
          const columns = line === endLine ? { col: column, endColumn } : {};
          return command(
            levels[finding.class],
            { file: path, line, endLine, ...columns, title: finding.rule },
            findingInWords(one, finding, question),
          );
        }),
      ),
    ),
    ...files.flatMap(({ report: { path, uses } }) =>
      unknownUses(uses).map((one) =>
        command(
          'notice',
          { file: path, line: one.use.place.line, title: 'unknown to Docker' },
          unknownInWords(one),
        ),
      ),
    ),
    ...notRead.map(({ path, reason }) => command('warning', { file: path }, `not read: ${reason}`)),
    ...problems.map(({ path, line, message, isError }) =>
      command(isError ? 'error' : 'warning', { file: path, line, title: 'canialias-ignore' }, message),
    ),
    tallyInWords(tally),
  ];
  return `${lines.join('\n')}\n`;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${name} ${pairs.join(',')}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
