/** A check on a terminal or in a log: what was found, file by file, and an honest tally. Pure. */
import { shellWord } from '../../../harness/shell-word.ts';
import { plain } from '../../text/plain-text.ts';
import { painter, type Terminal } from '../../text/terminal.ts';
import { clipped, wrapAfter } from '../../text/wrap.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { CheckedFile } from '../accept/baseline.ts';
import type { UseReport } from '../find/findings.ts';
import type { CheckResult } from '../result.ts';
import { masked } from '../secrets/masked.ts';
import { questionInWords, quotesInWords } from './in-words.ts';
import { generalLines, possibleLines } from './possible-lines.ts';
import { tallyLines } from './tally-lines.ts';
import { unknownLines, unmeasuredLines } from './unjudged-lines.ts';
import { type Look, useLines } from './use-lines.ts';

const widest = 120;
const narrowest = 40;

/** Ends in a newline. */
export function renderCheck(result: CheckResult, terminal: Terminal, isPossibleShown: boolean): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  const blocks = [
    [...questionInWords(result.question), quotesInWords(result.question)].flatMap((text) =>
      wrapAfter('', plain(text), width, 2),
    ),
    ...result.files.map((file) => fileLines(file, result, { paint, width }, isPossibleShown)),
    isPossibleShown
      ? generalLines(
          result.files.map(({ report }) => report),
          result.question,
          { paint, width },
        )
      : [],
    tallyLines(result, width, isPossibleShown).map((line, index) =>
      index === 0 ? paint('heading', line) : line,
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The uses of one line stand together under it. */
function fileLines(
  { report, text }: CheckedFile,
  result: CheckResult,
  look: Look,
  isPossibleShown: boolean,
): string[] {
  const told = report.uses.filter(({ findings }) => findings.length > 0);
  const unknown = unknownLines(report, look);
  const possible = isPossibleShown
    ? [...possibleLines(report, result.question, look), ...unmeasuredLines(report, look)]
    : [];
  const problems = result.problems.filter(({ path }) => path === report.path);
  if (told.length + problems.length + unknown.length + possible.length === 0) return [];
  const lines = text.split('\n');
  const reasons = new Map<string, number>();
  return [
    look.paint('heading', plain(report.path)),
    ...groupedBy(told, ({ use }) => use.place.line).flatMap((alike) => {
      const { line } = alike[0].use.place;
      return [
        lineOf(line, report.kind === 'recording' ? callInWords(alike[0]) : (lines[line - 1] ?? ''), look),
        ...eachOnce(alike).flatMap((one) => useLines(one, result.question, reasons, look)),
      ];
    }),
    ...problems.flatMap(({ line, message, isError }) =>
      wrapAfter(`  ${line}  ${isError ? 'error' : 'remark'}: `, plain(message), look.width, 6),
    ),
    ...unknown,
    ...possible,
  ];
}

/** A list in one line uses the same thing several times. */
function eachOnce(uses: readonly UseReport[]): UseReport[] {
  return groupedBy(uses, ({ use, findings }) => [
    use.feature,
    findings.map(({ rule, class: kind, on }) => [rule, kind, on.map(({ target }) => target.name)]),
  ]).map(([first]) => first);
}

/** A line of a recording says much more than what was called. */
function callInWords({ use }: UseReport): string {
  return (use.call?.argv ?? []).map(({ text }) => shellWord(text ?? '')).join(' ');
}

function lineOf(line: number, text: string, { paint, width }: Look): string {
  const shown = clipped(plain(masked(text)), width - 2 - `${line}`.length - 2);
  return `  ${paint('heading', `${line}`)}  ${shown}`;
}
