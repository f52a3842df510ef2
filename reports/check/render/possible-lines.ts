/** What may differ in a file, on a terminal: each fact once, with the lines that it may concern. Pure. */
import { plain } from '../../text/plain-text.ts';
import { wrapAfter } from '../../text/wrap.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { FileReport, Question } from '../find/findings.ts';
import { classesOnTargets, rulesInWords, scenarioOf, titlesInWords, useInWords } from './in-words.ts';
import type { Look } from './use-lines.ts';

export function possibleLines({ uses }: FileReport, question: Question, look: Look): string[] {
  const all = uses.flatMap((one) => one.possible.map((finding) => ({ one, finding })));
  const alike = groupedBy(all, ({ one, finding }) => [
    scenarioOf(finding),
    useInWords(one),
    classesOnTargets(finding, question),
    finding.open,
  ]);
  if (alike.length === 0) return [];
  return [
    `  ${look.paint('heading', 'may differ')}`,
    ...alike.flatMap((group) => {
      const [{ one, finding }] = group;
      const findings = [...new Map(group.map((each) => [each.finding.rule, each.finding])).values()];
      const lines = [...new Set(group.map((each) => each.one.use.place.line))].join(', ');
      const where = `${classesOnTargets(finding, question)}, ${finding.open.join('; ')}`;
      return [
        ...wrapAfter(
          `    ${lines}  `,
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
