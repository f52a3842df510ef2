/** The matrix as a page that GitHub and GitLab show as it is. */

import type { RunRecord } from '../../harness/record/model.ts';
import { explainRed } from '../../harness/record/red/explain-red.ts';
import { failing, verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';
import { block, code, prose, table } from '../text/escape-markdown.ts';
import { plainLines } from '../text/plain-text.ts';
import { limits } from '../view/limits.ts';
import { cellsOf, matrixOf } from '../view/matrix.ts';
import {
  durationInWords,
  filtersInWords,
  hostInWords,
  momentInWords,
  outcomeInWords,
  sizeInWords,
  suiteInWords,
} from '../view/run-in-words.ts';
import { runTroubles } from '../view/run-troubles.ts';
import { traitRows } from '../view/trait-rows.ts';
import { countVerdicts, verdictWords } from '../view/verdict-words.ts';
import { areaSection } from './area-section.ts';
import { verdictCell } from './verdict-cell.ts';

/** The whole page, ending in a newline. */
export function renderMarkdown(record: RunRecord): string {
  const parts = [
    '# Can I `alias docker=podman`?',
    intro(record),
    legend(),
    targets(record),
    ...matrixOf(record).map(areaSection),
    counts(record),
    ...missing(record),
    afterTheRun(record),
    ...redCells(record),
    ['## What this matrix cannot tell you', '', ...limits.map((limit) => `- ${prose(limit)}`)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function intro(record: RunRecord): string {
  const { header, footer } = record;
  const filters = filtersInWords(header);
  const said = [
    `Measured ${momentInWords(header.startedAt)}: ${sizeInWords(record)} in ${durationInWords(footer.seconds)},`,
    `${suiteInWords(header)}, on ${hostInWords(header)}.`,
    ...(filters === null ? [] : [`Only ${filters}.`]),
  ].join(' ');
  return `${prose(said)}\n\n**${prose(outcomeInWords(record))}**`;
}

function legend(): string {
  return table(
    ['verdict', 'meaning'],
    verdictsFromBestToWorst.map((verdict) => [verdictCell(verdict), prose(verdictWords[verdict].meaning)]),
  );
}

function targets(record: RunRecord): string {
  const ids = record.targets.map(({ id }) => code(id));
  return `## Targets\n\n${table(['trait', ...ids], traitRows(record.targets))}`;
}

function counts(record: RunRecord): string {
  const cells = cellsOf(record);
  const rows = record.targets.map(({ id }) => {
    const ofTarget = countVerdicts(
      cells.filter(({ target }) => target.id === id).map(({ verdict }) => verdict),
    );
    return [code(id), ...verdictsFromBestToWorst.map((verdict) => `${ofTarget[verdict]}`)];
  });
  return `## Counts\n\n${table(['target', ...verdictsFromBestToWorst.map(verdictCell)], rows)}`;
}

function missing(record: RunRecord): string[] {
  if (record.missing.length === 0) return [];
  const rows = record.missing.map(({ id, reason, hint }) => [code(id), prose(reason), prose(hint)]);
  return [`## Not measured\n\n${table(['target', 'why', 'what to do'], rows)}`];
}

function afterTheRun(record: RunRecord): string {
  const rows = record.census.map(({ target, leftBehind, foreignTouched }) => [
    code(target),
    listOrNone(leftBehind),
    listOrNone(foreignTouched),
  ]);
  const troubles = runTroubles(record).map(
    ({ target, what }) => `- **${prose(target === null ? what : `${target}: ${what}`)}**`,
  );
  return [
    '## After the run',
    table(['target', 'left behind', 'objects of others that changed meanwhile'], rows),
    ...(troubles.length === 0 ? [] : [troubles.join('\n')]),
  ].join('\n\n');
}

function listOrNone(objects: readonly string[]): string {
  return objects.length === 0 ? 'none' : objects.map(prose).join('; ');
}

function redCells(record: RunRecord): string[] {
  const explained = matrixOf(record).flatMap(({ rows }) =>
    rows.flatMap(({ scenario, cells }) =>
      cells.flatMap(({ target, verdict, result }) =>
        result === undefined || !failing.has(verdict)
          ? []
          : [block(plainLines(explainRed(scenario, result, target.traits)))],
      ),
    ),
  );
  return explained.length === 0 ? [] : [['## Red cells', ...explained].join('\n\n')];
}
