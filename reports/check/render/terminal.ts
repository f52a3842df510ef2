/** A check on a terminal or in a log: what was found, file by file, and an honest tally. Pure. */
import { withoutCredentials } from '../../../harness/record/without-credentials.ts';
import { plain } from '../../text/plain-text.ts';
import { type Paint, painter, type Terminal } from '../../text/terminal.ts';
import { clipped, wrapAfter } from '../../text/wrap.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { CheckedFile } from '../accept/baseline.ts';
import { type FindingClass, findingWords } from '../find/classes.ts';
import type { Finding, UseReport } from '../find/findings.ts';
import type { CheckResult } from '../result.ts';
import { byClass, namesOf, questionInWords, whatInWords } from './in-words.ts';
import { tallyLines } from './tally-lines.ts';

const widest = 120;
const narrowest = 40;

const styles: Record<FindingClass, Parameters<Paint>[0]> = {
  refused: 'new-difference',
  silent: 'known-difference',
  output: 'unknown',
};

/** Ends in a newline. */
export function renderCheck(result: CheckResult, terminal: Terminal, isPossibleShown: boolean): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  const blocks = [
    questionInWords(result.question).flatMap((text) => wrapAfter('', plain(text), width, 2)),
    ...result.files.map((file) => fileLines(file, result, { paint, width, isPossibleShown })),
    tallyLines(result, width, isPossibleShown).map((line, index) =>
      index === 0 ? paint('heading', line) : line,
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

interface Look {
  paint: Paint;
  width: number;
  isPossibleShown: boolean;
}

/** The uses of one line stand together under it. */
function fileLines({ report, text }: CheckedFile, result: CheckResult, look: Look): string[] {
  const told = report.uses.filter(
    ({ findings, possible }) => findings.length > 0 || (look.isPossibleShown && possible.length > 0),
  );
  const problems = result.problems.filter(({ path }) => path === report.path);
  if (told.length === 0 && problems.length === 0) return [];
  const lines = text.split('\n');
  return [
    look.paint('heading', plain(report.path)),
    ...groupedBy(told, ({ use }) => use.place.line).flatMap((alike) => {
      const { line } = alike[0].use.place;
      return [
        lineOf(line, lines[line - 1] ?? '', look),
        ...alike.flatMap((one) => useLines(one, result, look)),
      ];
    }),
    ...problems.flatMap(({ line, message, isError }) =>
      wrapAfter(`  ${line}  ${isError ? 'error' : 'remark'}: `, plain(message), look.width, 6),
    ),
  ];
}

function lineOf(line: number, text: string, { paint, width }: Look): string {
  const shown = clipped(plain(withoutCredentials(text)), width - 2 - `${line}`.length - 2);
  return `  ${paint('heading', `${line}`)}  ${shown}`;
}

function useLines(one: UseReport, result: CheckResult, look: Look): string[] {
  return [
    ...one.findings.flatMap((finding) => findingLines(one, finding, result, look)),
    ...(look.isPossibleShown
      ? one.possible.flatMap((finding) => findingLines(one, finding, result, look))
      : []),
  ];
}

/** `    refused on podman@5.8.6  cli:run --link`, what it is, the cause, and what to write. */
function findingLines(
  one: UseReport,
  finding: Finding,
  { question }: CheckResult,
  { paint, width }: Look,
): string[] {
  const isOpen = finding.open.length > 0;
  const heads = byClass(finding).map(({ class: kind, targets }) => ({
    style: isOpen ? ('quiet' as const) : styles[kind],
    text: `${isOpen ? 'may be ' : ''}${findingWords[kind].one} on ${namesOf(targets, question)}`,
  }));
  const room = width - 4 - (heads.at(-1)?.text.length ?? 0) - 2;
  const isBeside = finding.rule.length <= room;
  const after = (first: string, text: string) => wrapAfter(`      ${first}`, plain(text), width, 8);
  return [
    ...heads.map(({ style, text }, index) => {
      const rule = isBeside && index === heads.length - 1 ? `  ${paint('quiet', finding.rule)}` : '';
      return `    ${paint(style, text)}${rule}`;
    }),
    ...(isBeside ? [] : [paint('quiet', `      ${finding.rule}`)]),
    ...after('', whatInWords(one, finding)),
    ...finding.open.flatMap((why) => after('not known: ', why)),
    ...finding.causes.flatMap(({ because }) => after('why: ', because)),
    ...finding.advice.flatMap(({ write }) => after('write: ', write)),
  ];
}
