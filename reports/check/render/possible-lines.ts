/** What may differ in a file, on a terminal: each fact once, with the lines that it may concern. Pure. */
import { plain } from '../../text/plain-text.ts';
import { wrapAfter } from '../../text/wrap.ts';
import type { FileReport, Question } from '../find/findings.ts';
import { possibleIn } from './grouped.ts';
import { classesOnTargets, rulesInWords, titlesInWords, useInWords } from './in-words.ts';
import type { Look } from './use-lines.ts';

export function possibleLines(report: FileReport, question: Question, look: Look): string[] {
  const possible = possibleIn(report, question);
  if (possible.length === 0) return [];
  return [
    `  ${look.paint('heading', 'may differ')}`,
    ...possible.flatMap(({ one, findings, lines }) => {
      const where = `${classesOnTargets(findings[0], question)}, ${findings[0].open.join('; ')}`;
      return [
        ...wrapAfter(
          `    ${lines.join(', ')}  `,
          plain(`${useInWords(one)}: ${titlesInWords(findings)}`),
          look.width,
          6,
        ),
        ...wrapAfter('      ', plain(where), look.width, 8),
        ...wrapAfter('      ', rulesInWords(findings), look.width, 8).map((line) =>
          look.paint('quiet', line),
        ),
      ];
    }),
  ];
}
