/** The parts of the terminal report around the matrix itself, each as lines without a heading's blank line. */
import type { RunRecord } from '../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';
import { plain } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { padded, widestOf, wrap, wrapAfter } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import {
  counted,
  filtersInWords,
  hostInWords,
  momentInWords,
  sizeInWords,
  suiteInWords,
  targetInWords,
  tookInWords,
} from '../view/run-in-words.ts';
import { runTroubles } from '../view/run-troubles.ts';
import { countsByTarget, tallyOf } from '../view/tally.ts';
import { markAndWord, verdictWords } from '../view/verdict-words.ts';
import { tallyInWords, weightsOccurring, weightWords } from '../view/weight-words.ts';

export function runLines(record: RunRecord, width: number, paint: Paint): string[] {
  const { header } = record;
  const filters = filtersInWords(header);
  return [
    ...wrap(`Can I alias docker=podman? Measured ${momentInWords(header.startedAt)}`, width).map((line) =>
      paint('heading', line),
    ),
    ...wrapAfter('  ', `${sizeInWords(record)} in ${tookInWords(record)}, ${suiteInWords(header)}`, width),
    ...wrapAfter('  ', plain(hostInWords(header)), width),
    ...(filters === null ? [] : wrapAfter('  ', `only ${plain(filters)}`, width)),
  ];
}

export function targetLines({ targets }: RunRecord, width: number): string[] {
  return labelled(
    targets.map((target) => [target.id, plain(targetInWords(target))]),
    width,
  );
}

export function countLines(matrix: Matrix, width: number): string[] {
  return labelled(
    countsByTarget(matrix).map(({ target, cells, counts }) => {
      const tally = tallyOf(cells);
      const left = counts['not-applicable'] === 0 ? '' : `; ${counts['not-applicable']} not asked`;
      return [target.id, `of ${counted(tally.asked, 'question')}: ${tallyInWords(tally)}${left}`];
    }),
    width,
  );
}

export function missingLines({ missing }: RunRecord, width: number): string[] {
  return missing.flatMap(({ id, reason, hint }) => [
    ...wrapAfter(`  ${id}  `, plain(reason), width, 4),
    ...wrapAfter('    ', plain(hint), width),
  ]);
}

export function censusLines(record: RunRecord, width: number, paint: Paint): string[] {
  const troubles = runTroubles(record);
  const lines = labelled(
    record.census.map(({ target, leftBehind, foreignTouched }) => [
      target,
      plain([censusCounts(leftBehind.length, foreignTouched.length), ...foreignTouched].join('; ')),
    ]),
    width,
  );
  const loud = troubles.flatMap(({ target, what }) =>
    wrapAfter('  ! ', plain(target === null ? what : `${target}: ${what}`), width),
  );
  return [...lines, ...loud.map((line) => paint('new-difference', line))];
}

function censusCounts(leftBehind: number, foreignTouched: number): string {
  return `${leftBehind} left behind, ${foreignTouched} of others changed meanwhile`;
}

export function legendLines(matrix: Matrix, width: number, paint: Paint): string[] {
  const weights = weightsOccurring([tallyOf(matrix.cells)]);
  return [
    ...verdictLines(width, paint),
    ...labelled(
      weights.map((weight) => [weightWords[weight].word, weightWords[weight].meaning]),
      width,
    ),
  ];
}

function verdictLines(width: number, paint: Paint): string[] {
  const widest = widestOf(verdictsFromBestToWorst.map(markAndWord));
  return verdictsFromBestToWorst.flatMap((verdict) => {
    const text = padded(markAndWord(verdict), widest);
    const lines = wrapAfter(`  ${text}  `, verdictWords[verdict].meaning, width);
    return lines.map((line, index) => (index === 0 ? line.replace(text, paint(verdict, text)) : line));
  });
}

/** Pairs of a label and a text, the texts in one column. */
function labelled(pairs: readonly (readonly [string, string])[], width: number): string[] {
  const widest = widestOf(pairs.map(([label]) => label));
  return pairs.flatMap(([label, text]) => wrapAfter(`  ${padded(label, widest)}  `, text, width));
}
