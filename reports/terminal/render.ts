import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrap } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import { outcomeInWords } from '../view/run-in-words.ts';
import { areaLines } from './area-lines.ts';
import { layoutOf } from './layout.ts';
import { redLines } from './red-lines.ts';
import { censusLines, countLines, legendLines, missingLines, runLines, targetLines } from './sections.ts';

/** The whole matrix as text, ending in a newline. */
export function renderTerminal(matrix: Matrix, terminal: Terminal): string {
  const paint = painter(terminal);
  const layout = layoutOf(matrix, terminal.columns);
  const { width } = layout;
  const section = sectionWith(paint);
  const outcome = wrap(outcomeInWords(matrix), width);
  const blocks = [
    runLines(matrix, width, paint),
    ...section('TARGETS', targetLines(matrix, width)),
    ...matrix.areas.map((area) => areaLines(area, layout, paint)),
    ...section('COUNTS', countLines(matrix, width)),
    ...section('NOT MEASURED', missingLines(matrix, width)),
    ...section('AFTER THE RUN', censusLines(matrix, width, paint)),
    ...section('LEGEND', legendLines(width, paint)),
    ...section(...redSection(matrix, width, paint)),
    outcome,
  ];
  return joined(blocks);
}

/** The red cells alone, under their heading; the empty string where every cell is explained. */
export function renderRed(matrix: Matrix, terminal: Terminal): string {
  const paint = painter(terminal);
  const { width } = layoutOf(matrix, terminal.columns);
  return joined(sectionWith(paint)(...redSection(matrix, width, paint)));
}

function redSection(matrix: Matrix, width: number, paint: Paint): [name: string, lines: string[]] {
  return ['RED CELLS', redLines(matrix, width, paint)];
}

function sectionWith(paint: Paint): (name: string, lines: string[]) => string[][] {
  return (name, lines) => (lines.length === 0 ? [] : [[paint('heading', name), ...lines]]);
}

function joined(blocks: readonly string[][]): string {
  const text = blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}
