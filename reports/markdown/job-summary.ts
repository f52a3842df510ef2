/** What a CI job shows of a run: counts, what is red, and what to look at. Short Markdown. Pure. */
import { code, prose } from '../text/escape-markdown.ts';
import type { Matrix } from '../view/matrix.ts';
import { redCells } from '../view/red-cells.ts';
import { weightAside } from '../view/row-in-words.ts';
import {
  filtersInWords,
  outcomeInWords,
  sizeInWords,
  suiteInWords,
  tookInWords,
} from '../view/run-in-words.ts';
import { countsByTarget, tallyOf } from '../view/tally.ts';
import { markAndWord } from '../view/verdict-words.ts';
import { redFeaturesSection, vocabularySection } from './feature-sections.ts';
import { weightTable } from './weight-table.ts';

/** More red cells than this are counted, not listed. */
const mostListed = 20;

/** Ends in a newline. */
export function jobSummary(matrix: Matrix): string {
  const parts = [
    '## Can I `alias docker=podman`?',
    `**${prose(outcomeInWords(matrix))}**`,
    prose(measured(matrix)),
    ...(matrix.targets.length === 0 ? [] : [counts(matrix)]),
    ...vocabularySection(matrix, '### Vocabulary'),
    ...missing(matrix),
    ...redLines(matrix),
    ...redFeaturesSection(matrix, '### Red features', mostListed),
  ];
  return `${parts.join('\n\n')}\n`;
}

function measured(matrix: Matrix): string {
  const { header } = matrix;
  const filters = filtersInWords(header);
  const only = filters === null ? '' : ` Only ${filters}.`;
  const size = sizeInWords(matrix);
  return `${size} in ${tookInWords(matrix)}, ${suiteInWords(header)}.${only}`;
}

function counts(matrix: Matrix): string {
  const rows = countsByTarget(matrix).map(({ target: { id, traits }, cells }) => ({
    cells: [code(id), code(traits.version)],
    tally: tallyOf(cells),
  }));
  return weightTable(['target', 'version'], rows);
}

function missing(matrix: Matrix): string[] {
  if (matrix.missing.length === 0) return [];
  const lines = matrix.missing.map(
    ({ id, reason, hint }) => `- ${code(id)} was not measured: ${prose(reason)}. ${prose(hint)}`,
  );
  return [lines.join('\n')];
}

function redLines(matrix: Matrix): string[] {
  const red = redCells(matrix);
  const [first] = red;
  if (first === undefined) return [];
  const lines = red.slice(0, mostListed).map(({ scenario, target, verdict, weight, result }) => {
    const reason = result?.reason ?? null;
    const why = reason === null ? '' : `: ${prose(reason)}`;
    return `- **${markAndWord(verdict)}**${weightAside(weight)} ${code(scenario.id)} on ${code(target.id)}${why}`;
  });
  const more = red.length > mostListed ? [`- and ${red.length - mostListed} more`] : [];
  return [
    ['### Red', '', ...lines, ...more].join('\n'),
    `What was expected, what was measured and what to write: ${code(`canialias explain ${first.scenario.id}`)}, or MATRIX.md among the files of the run.`,
  ];
}
