import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import { outcomeInWords } from '../view/run-in-words.ts';
import { weightWords } from '../view/weight-words.ts';
import { areaLines } from './area-lines.ts';
import { redVocabularyLines, vocabularyLines } from './feature-lines.ts';
import { layoutOf } from './layout.ts';
import { redLines } from './red-lines.ts';
import { censusLines, countLines, legendLines, missingLines, runLines, targetLines } from './sections.ts';
import { weighedLines } from './weighed-lines.ts';

/** What a run is shown as: what matters of it, or every question with every cause. */
export type Extent = 'brief' | 'full';

/** Weights that cost a script more than a look at what it prints. */
const alarming = ['silent', 'fails', 'not-weighed'] as const;

const elsewhere =
  'What prints otherwise or has extras is in MATRIX.md and in the page, with every cause; canialias explain ID has that of a question, and --full prints them all.';

/** The matrix as text, ending in a newline; what is red comes last, where the eye is. */
export function renderTerminal(matrix: Matrix, terminal: Terminal, extent: Extent): string {
  const paint = painter(terminal);
  const layout = layoutOf(matrix, terminal.columns);
  const { width } = layout;
  const section = sectionWith(paint);
  const outcome = wrap(outcomeInWords(matrix), width);
  const blocks = [
    runLines(matrix, width, paint),
    ...section('TARGETS', targetLines(matrix, width)),
    ...(extent === 'full' ? matrix.areas.map((area) => areaLines(area, layout, paint)) : []),
    ...section('COUNTS', countLines(matrix, width)),
    ...section('VOCABULARY', vocabularyLines(matrix, width)),
    ...(extent === 'brief' ? whatMatters(matrix, width, paint) : []),
    ...section('NOT MEASURED', missingLines(matrix, width)),
    ...section('AFTER THE RUN', censusLines(matrix, width, paint)),
    ...(extent === 'full' ? section('LEGEND', legendLines(matrix, width, paint)) : []),
    ...redSections(matrix, width, paint),
    outcome,
  ];
  return joined(blocks);
}

function whatMatters(matrix: Matrix, width: number, paint: Paint): string[][] {
  const section = sectionWith(paint);
  const blocks = alarming.flatMap((weight) => {
    const { several, meaning } = weightWords[weight];
    const lines = weighedLines(matrix, weight, width, paint);
    if (lines.length === 0) return [];
    return section(several.toUpperCase(), [
      ...wrapAfter('  ', `${meaning}; each line says what the reference is`, width),
      ...lines,
    ]);
  });
  return blocks.length === 0 ? [] : [...blocks, wrap(elsewhere, width)];
}

/** The red cells and features alone, under their headings; the empty string where all are explained. */
export function renderRed(matrix: Matrix, terminal: Terminal): string {
  const paint = painter(terminal);
  const { width } = layoutOf(matrix, terminal.columns);
  return joined(redSections(matrix, width, paint));
}

function redSections(matrix: Matrix, width: number, paint: Paint): string[][] {
  const section = sectionWith(paint);
  return [
    ...section('RED CELLS', redLines(matrix, width, paint)),
    ...section('RED FEATURES', redVocabularyLines(matrix, width, paint)),
  ];
}

function sectionWith(paint: Paint): (name: string, lines: string[]) => string[][] {
  return (name, lines) => (lines.length === 0 ? [] : [[paint('heading', name), ...lines]]);
}

function joined(blocks: readonly string[][]): string {
  const text = blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}
