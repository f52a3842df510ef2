/** What was found of one use, on a terminal. Pure. */
import { plain } from '../../text/plain-text.ts';
import type { Paint } from '../../text/terminal.ts';
import { wrapAfter } from '../../text/wrap.ts';
import type { FindingClass } from '../find/classes.ts';
import type { Finding, Question, UseReport } from '../find/findings.ts';
import { alikeFindings, reasonsFor } from './grouped.ts';
import { classesOnTargets, rulesInWords, titlesInWords, useInWords } from './in-words.ts';

export interface Look {
  paint: Paint;
  /** In characters. */
  width: number;
}

const styles: Record<FindingClass, Parameters<Paint>[0]> = {
  refused: 'new-difference',
  silent: 'known-difference',
  output: 'unknown',
};

/** `reasons`: those that the file has been told, with the line that they stand under; it grows. */
export function useLines(
  one: UseReport,
  question: Question,
  reasons: Map<string, number>,
  look: Look,
): string[] {
  const { findings } = one;
  return [
    ...wrapAfter('    ', plain(useInWords(one)), look.width, 6),
    ...alikeFindings(findings, question).flatMap((group) => groupLines(group, question, look)),
    ...reasonsFor(findings, one.use.place.line, reasons).flatMap(({ kind, text, asFor }) =>
      wrapAfter(`      ${kind}: `, plain(asFor === null ? text : `as for line ${asFor}`), look.width, 8),
    ),
  ];
}

function groupLines(group: readonly [Finding, ...Finding[]], question: Question, look: Look): string[] {
  const [first] = group;
  const label = classesOnTargets(first, question);
  const rules = rulesInWords(group);
  const before = first.goneFrom === null ? '' : ` (otherwise on ${first.goneFrom.words})`;
  const text = plain(`${label}: ${titlesInWords(group, question)}${before}`);
  const [line = '', ...others] = wrapAfter('      ', text, look.width, 8);
  const painted = line.replace(label, () => look.paint(styles[first.class], label));
  const isBeside = others.length === 0 && line.length + 2 + rules.length <= look.width;
  const quiet = (lines: readonly string[]) => lines.map((rule) => look.paint('quiet', rule));
  return [
    isBeside ? `${painted}  ${look.paint('quiet', rules)}` : painted,
    ...others,
    ...(isBeside ? [] : quiet(wrapAfter('        ', rules, look.width, 8))),
  ];
}
