/** How many questions of an area each target answers how: a stacked bar for each target. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import type { ColumnGroup } from '../../view/columns.ts';
import { type Counts, countsInWords, countVerdicts, verdictWords } from '../../view/verdict-words.ts';
import { drawnWidth } from '../parts/drawn-width.ts';
import type { SiteData } from '../parts/site-data.ts';
import { areasOf, columnLabels } from './picture-labels.ts';
import { type Box, boxes, fontSize, group, lineHeight, renderPicture, round, text } from './svg.ts';

export interface AreaPicture {
  area: string;
  svg: string;
}

const barWidth = 168;
const barHeight = 14;
const gap = 8;

/** One for each area, in the order of the matrix. */
export function differencesByArea(data: SiteData, groups: readonly ColumnGroup[]): AreaPicture[] {
  const labels = columnLabels(groups);
  return areasOf(data).map(({ area, scenarios }) => {
    const rows = labels.map((label, column) => ({
      label,
      counts: countVerdicts(scenarios.map(({ v }) => data.verdicts[v[column] ?? -1] ?? 'not-run')),
    }));
    return { area, svg: draw(area, rows, scenarios.length) };
  });
}

interface Bar {
  label: string;
  counts: Counts;
}

function draw(area: string, rows: readonly Bar[], total: number): string {
  const id = `differences-${area}`;
  const left = Math.max(...rows.map(({ label }) => drawnWidth(label, fontSize))) + gap;
  return renderPicture({
    id,
    title: `${area}: how each target answers`,
    description: rows.map(({ label, counts }) => `${label}: ${countsInWords(counts)}`).join('; '),
    width: left + barWidth,
    height: rows.length * lineHeight,
    content: [
      group(
        { 'text-anchor': 'end' },
        rows.map(({ label }, index) => text(left - gap, top(index) + barHeight - 3, label)),
      ),
      ...boxes(
        id,
        rows.flatMap(({ counts }, index) => segments(counts, total, left, top(index))),
      ),
    ],
  });
}

function top(index: number): number {
  return index * lineHeight + (lineHeight - barHeight) / 2;
}

/** From the worst of the known to the best, so that what matters begins at one line. */
const order: readonly Verdict[] = [
  'new-difference',
  'fixed',
  'indeterminate',
  'not-run',
  'unknown',
  'known-difference',
  'unsupported',
  'not-applicable',
  'same',
];

function segments(counts: Counts, total: number, left: number, y: number): Box[] {
  let x = left;
  return order.flatMap((verdict) => {
    const count = counts[verdict];
    if (count === 0) return [];
    const width = (count / total) * barWidth;
    const start = x;
    x += width;
    const place = { x: round(start), y, width: round(width), height: barHeight };
    const { mark, word } = verdictWords[verdict];
    return [{ verdict, place, words: `${mark} ${count}`, meaning: `${word} ${count}` }];
  });
}
