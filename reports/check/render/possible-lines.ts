/** What may differ, on a terminal: each fact once, with the lines or the places that it may concern. Pure. */
import { plain } from '../../text/plain-text.ts';
import { wrapAfter } from '../../text/wrap.ts';
import type { FileReport, Question } from '../find/findings.ts';
import { generalIn, type Possible, possibleIn } from './grouped.ts';
import { classesOnTargets, rulesInWords, titlesInWords, useInWords } from './in-words.ts';
import type { Look } from './use-lines.ts';

export function possibleLines(report: FileReport, question: Question, look: Look): string[] {
  const possible = possibleIn(report, question);
  if (possible.length === 0) return [];
  return [
    `  ${look.paint('heading', 'may differ')}`,
    ...possible.flatMap((one) => [
      ...wrapAfter(`    ${one.lines.join(', ')}  `, whatIn(one, question), look.width, 6),
      ...ruleLines(one, look),
    ]),
  ];
}

/** What the files do not tell of any use, over all of them. */
export function generalLines(files: readonly FileReport[], question: Question, look: Look): string[] {
  const general = generalIn(files, question);
  if (general.length === 0) return [];
  return [
    look.paint('heading', 'may differ wherever it is used'),
    ...general.flatMap((one) => [
      ...wrapAfter('  ', `${placesInWords(one)}: ${whatIn(one, question)}`, look.width, 6),
      ...ruleLines(one, look),
    ]),
  ];
}

/** More places than these are counted. */
const mostPlaces = 3;

function placesInWords({ places }: Possible): string {
  return places.length > mostPlaces ? `${places.length} places` : plain(places.join(', '));
}

function whatIn({ one, findings }: Possible, question: Question): string {
  const [first] = findings;
  const where = `${classesOnTargets(first, question)}, ${first.open.join('; ')}`;
  return plain(`${useInWords(one)}: ${titlesInWords(findings, question)}: ${where}`);
}

function ruleLines({ findings }: Possible, { paint, width }: Look): string[] {
  return wrapAfter('      ', rulesInWords(findings), width, 8).map((line) => paint('quiet', line));
}
