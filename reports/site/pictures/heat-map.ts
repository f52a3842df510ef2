/** Every question of an area as a column of small cells, one for each target: where differences gather. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import type { Element } from '../../text/xml.ts';
import type { ColumnGroup } from '../../view/columns.ts';
import { countsInWords, countVerdicts } from '../../view/verdict-words.ts';
import { drawnWidth } from '../parts/drawn-width.ts';
import type { SiteData, SiteScenario } from '../parts/site-data.ts';
import type { AreaPicture } from './differences.ts';
import { areasOf, columnLabels } from './picture-labels.ts';
import { fillOf, fontSize, renderPicture, text } from './svg.ts';

const cell = { width: 9, height: 15 };
const gap = 8;

/** One for each area, in the order of the matrix. */
export function heatMaps(data: SiteData, groups: readonly ColumnGroup[]): AreaPicture[] {
  const labels = columnLabels(groups);
  const left = Math.max(...labels.map((label) => drawnWidth(label, fontSize))) + gap;
  return areasOf(data).map(({ area, scenarios }) => {
    const id = `heat-${area}`;
    const rows = labels.map((label, column) => ({
      label,
      verdicts: scenarios.map(({ v }): Verdict => data.verdicts[v[column] ?? -1] ?? 'not-run'),
    }));
    const svg = renderPicture({
      id,
      title: `${area}: every question on every target`,
      description: rows
        .map(({ label, verdicts }) => `${label}: ${countsInWords(countVerdicts(verdicts))}`)
        .join('; '),
      width: left + scenarios.length * cell.width + 1,
      height: rows.length * cell.height + 1,
      content: [
        ...rows.map(({ label }, index) =>
          text(left - gap, (index + 1) * cell.height - 4, label, { 'text-anchor': 'end' }),
        ),
        ...cells(id, rows, left),
        grid(scenarios.length, left, rows.length),
        ...names(scenarios, left, rows.length),
      ],
    });
    return { area, svg };
  });
}

/** All cells of one verdict are one shape: a thousand questions on twenty targets stay a small picture. */
function cells(id: string, rows: readonly { verdicts: readonly Verdict[] }[], left: number): Element[] {
  const shapes = new Map<Verdict, string>();
  for (const [row, { verdicts }] of rows.entries()) {
    for (let start = 0; start < verdicts.length; ) {
      const verdict = verdicts[start] ?? 'not-run';
      const next = verdicts.findIndex((other, index) => index > start && other !== verdict);
      const end = next === -1 ? verdicts.length : next;
      const [x, width] = [left + start * cell.width, (end - start) * cell.width];
      const shape = `M${x} ${row * cell.height}h${width}v${cell.height}h-${width}z`;
      shapes.set(verdict, (shapes.get(verdict) ?? '') + shape);
      start = end;
    }
  }
  return [...shapes].map(([verdict, d]) => ({
    name: 'path',
    attributes: { d, fill: fillOf(id, verdict), style: 'stroke:var(--paper, #fff)' },
  }));
}

/** Between one question and the next. */
function grid(scenarios: number, left: number, rows: number): Element {
  const lines = Array.from(
    { length: scenarios + 1 },
    (_, index) => `M${left + index * cell.width} 0v${rows * cell.height}`,
  );
  return { name: 'path', attributes: { d: lines.join(''), style: 'stroke:var(--paper, #fff);fill:none' } };
}

/** What a pointer rests on says its question. */
function names(scenarios: readonly SiteScenario[], left: number, rows: number): Element[] {
  return scenarios.map(({ title }, index) => ({
    name: 'rect',
    attributes: {
      x: left + index * cell.width,
      width: cell.width,
      height: rows * cell.height,
      'fill-opacity': 0,
    },
    content: [{ name: 'title', content: title }],
  }));
}
