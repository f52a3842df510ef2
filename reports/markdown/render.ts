/** The matrix as a page that GitHub and GitLab show as it is. */

import { verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';
import { block, code, prose, table } from '../text/escape-markdown.ts';
import { limits } from '../view/limits.ts';
import type { Matrix } from '../view/matrix.ts';
import { redCells, redInWords } from '../view/red-cells.ts';
import {
  filtersInWords,
  hostInWords,
  momentInWords,
  outcomeInWords,
  sizeInWords,
  suiteInWords,
  tookInWords,
} from '../view/run-in-words.ts';
import { runTroubles } from '../view/run-troubles.ts';
import { countsByTarget, tallyOf } from '../view/tally.ts';
import { traitRows } from '../view/trait-rows.ts';
import { verdictWords } from '../view/verdict-words.ts';
import { areaSection } from './area-section.ts';
import { redFeaturesSection, vocabularySection } from './feature-sections.ts';
import { verdictCell } from './verdict-cell.ts';
import { weightLegend } from './weight-legend.ts';
import { weightTable } from './weight-table.ts';

/** A baseline of another machine may make all of them red. */
const mostRedFeatures = 500;

/** The whole page, ending in a newline. */
export function renderMarkdown(matrix: Matrix): string {
  const parts = [
    '# Can I `alias docker=podman`?',
    intro(matrix),
    weights(matrix),
    verdicts(matrix),
    legend(),
    ...vocabularySection(matrix, '## Vocabulary'),
    targets(matrix),
    ...matrix.areas.map(areaSection),
    ...missing(matrix),
    afterTheRun(matrix),
    ...red(matrix),
    ...redFeaturesSection(matrix, '## Red features', mostRedFeatures),
    ['## What this matrix cannot tell you', '', ...limits.map((limit) => `- ${prose(limit)}`)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function intro(matrix: Matrix): string {
  const { header } = matrix;
  const filters = filtersInWords(header);
  const said = [
    `Measured ${momentInWords(header.startedAt)}: ${sizeInWords(matrix)} in ${tookInWords(matrix)},`,
    `${suiteInWords(header)}, on ${hostInWords(header)}.`,
    ...(filters === null ? [] : [`Only ${filters}.`]),
  ].join(' ');
  return `${prose(said)}\n\n**${prose(outcomeInWords(matrix))}**`;
}

function legend(): string {
  return table(
    ['verdict', 'meaning'],
    verdictsFromBestToWorst.map((verdict) => [verdictCell(verdict), prose(verdictWords[verdict].meaning)]),
  );
}

function targets(matrix: Matrix): string {
  const ids = matrix.targets.map(({ id }) => code(id));
  return `## Targets\n\n${table(['trait', ...ids], traitRows(matrix.targets))}`;
}

function weights(matrix: Matrix): string {
  const rows = countsByTarget(matrix).map(({ target, cells }) => ({
    cells: [code(target.id)],
    tally: tallyOf(cells),
  }));
  return [
    '## Counts',
    'Each question counts once, by the heaviest of its answers.',
    weightTable(['target'], rows),
    weightLegend(rows.map(({ tally }) => tally)),
  ].join('\n\n');
}

function verdicts(matrix: Matrix): string {
  const rows = countsByTarget(matrix).map(({ target, counts: ofTarget }) => [
    code(target.id),
    ...verdictsFromBestToWorst.map((verdict) => `${ofTarget[verdict]}`),
  ]);
  return `### By verdict\n\n${table(['target', ...verdictsFromBestToWorst.map(verdictCell)], rows)}`;
}

function missing(matrix: Matrix): string[] {
  if (matrix.missing.length === 0) return [];
  const rows = matrix.missing.map(({ id, reason, hint }) => [code(id), prose(reason), prose(hint)]);
  return [`## Not measured\n\n${table(['target', 'why', 'what to do'], rows)}`];
}

function afterTheRun(matrix: Matrix): string {
  const rows = matrix.census.map(({ target, leftBehind, foreignTouched }) => [
    code(target),
    listOrNone(leftBehind),
    listOrNone(foreignTouched),
  ]);
  const troubles = runTroubles(matrix).map(
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

function red(matrix: Matrix): string[] {
  const explained = redCells(matrix)
    .flatMap((cell) => redInWords(cell) ?? [])
    .map(block);
  return explained.length === 0 ? [] : [['## Red cells', ...explained].join('\n\n')];
}
