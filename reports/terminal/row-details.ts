/** The lines under a row: which answers differ, what was refused or left out, and why. */
import { failing } from '../../harness/record/verdicts.ts';
import { plain } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { widestOf, wrapAfter } from '../text/wrap.ts';
import { listed } from '../view/answer-places.ts';
import { type DifferingFact, differingFacts } from '../view/differences-of-row.ts';
import type { Row } from '../view/matrix.ts';
import { answerInWords, causesInWords, remarksInWords, weightAside } from '../view/row-in-words.ts';

/** A bar joins the lines with their row, in a log as on a screen. */
const bar = '    | ';
const deeper = 2;

/** Empty for a row that is the same everywhere, or that the run did not come to. */
export function rowDetails(row: Row, width: number, paint: Paint): string[] {
  const room = width - bar.length;
  const sentences = [...remarksInWords(row), ...causesInWords(row), ...redPlaces(row)];
  const lines = [
    ...differingFacts(row).flatMap((fact) => factLines(row, fact, room)),
    ...sentences.flatMap((sentence) => wrapAfter('', sentence, room, deeper)),
  ];
  if (lines.length === 0) return [];
  return [paint('quiet', bar + row.scenario.id), ...lines.map((line) => paint('quiet', bar) + line)];
}

/** The answers side by side where they fit into one line, else one below the other. */
function factLines(row: Row, { title, weight, answers }: DifferingFact, room: number): string[] {
  const head = `${plain(title)}${weightAside(weight)}:`;
  const said = answers.map((answer) => answerInWords(row, answer));
  const together = `${head} ${said.join('; ')}`;
  if (widestOf([together]) <= room) return [together];
  return [
    ...wrapAfter('', head, room, deeper),
    ...said.flatMap((answer) => wrapAfter(' '.repeat(deeper), answer, room, 2 * deeper)),
  ];
}

function redPlaces(row: Row): string[] {
  const red = row.cells.filter(({ verdict, result }) => failing.has(verdict) && result !== undefined);
  const places = red.map(({ target }) => target.id);
  return places.length === 0 ? [] : [`red on ${listed(row, places)}: see RED CELLS`];
}
