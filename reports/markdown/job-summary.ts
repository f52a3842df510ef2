/** What a CI job shows of a run: counts, what is red, and what to look at. Short Markdown. Pure. */
import type { RunRecord } from '../../harness/record/model.ts';
import { failing, verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';
import { code, prose, table } from '../text/escape-markdown.ts';
import { cellsOf, matrixOf } from '../view/matrix.ts';
import {
  durationInWords,
  filtersInWords,
  outcomeInWords,
  sizeInWords,
  suiteInWords,
} from '../view/run-in-words.ts';
import { countVerdicts, markAndWord } from '../view/verdict-words.ts';
import { verdictCell } from './verdict-cell.ts';

/** More red cells than this are counted, not listed. */
const mostListed = 20;

/** Ends in a newline. */
export function jobSummary(record: RunRecord): string {
  const parts = [
    '## Can I `alias docker=podman`?',
    `**${prose(outcomeInWords(record))}**`,
    prose(measured(record)),
    ...(record.targets.length === 0 ? [] : [counts(record)]),
    ...missing(record),
    ...redCells(record),
  ];
  return `${parts.join('\n\n')}\n`;
}

function measured({ header, footer, ...record }: RunRecord): string {
  const filters = filtersInWords(header);
  const only = filters === null ? '' : ` Only ${filters}.`;
  const size = sizeInWords({ ...record, header, footer });
  return `${size} in ${durationInWords(footer.seconds)}, ${suiteInWords(header)}.${only}`;
}

/** Only verdicts that occur: most runs have four of eight. */
function counts(record: RunRecord): string {
  const all = countVerdicts(cellsOf(record).map(({ verdict }) => verdict));
  const present = verdictsFromBestToWorst.filter((verdict) => all[verdict] > 0);
  const rows = record.targets.map(({ id, traits }) => {
    const of = countVerdicts(
      cellsOf(record).flatMap(({ target, verdict }) => (target.id === id ? [verdict] : [])),
    );
    return [code(id), code(traits.version), ...present.map((verdict) => `${of[verdict]}`)];
  });
  return table(['target', 'version', ...present.map(verdictCell)], rows);
}

function missing(record: RunRecord): string[] {
  if (record.missing.length === 0) return [];
  const lines = record.missing.map(
    ({ id, reason, hint }) => `- ${code(id)} was not measured: ${prose(reason)}. ${prose(hint)}`,
  );
  return [lines.join('\n')];
}

function redCells(record: RunRecord): string[] {
  const red = matrixOf(record).flatMap(({ rows }) =>
    rows.flatMap(({ scenario, cells }) =>
      cells.flatMap(({ target, verdict, result }) =>
        failing.has(verdict) ? [{ scenario, target, verdict, reason: result?.reason ?? null }] : [],
      ),
    ),
  );
  const [first] = red;
  if (first === undefined) return [];
  const lines = red.slice(0, mostListed).map(({ scenario, target, verdict, reason }) => {
    const why = reason === null ? '' : `: ${prose(reason)}`;
    return `- **${markAndWord(verdict)}** ${code(scenario.id)} on ${code(target.id)}${why}`;
  });
  const more = red.length > mostListed ? [`- and ${red.length - mostListed} more`] : [];
  return [
    ['### Red', '', ...lines, ...more].join('\n'),
    `What was expected, what was measured and what to write: ${code(`canialias explain ${first.scenario.id}`)}, or MATRIX.md among the files of the run.`,
  ];
}
