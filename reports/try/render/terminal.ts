/** What was tried, on a terminal or in a log. Pure. */
import { plain } from '../../text/plain-text.ts';
import { type Paint, painter, type Terminal } from '../../text/terminal.ts';
import { clipped, padded, widestOf, wrapAfter } from '../../text/wrap.ts';
import type { ExplainedDifference, ExplainedParting, Tried } from '../tried.ts';
import {
  commandInWords,
  complaintIn,
  counted,
  differenceInWords,
  leftInWords,
  numberInWords,
  questionOf,
  runInWords,
  titleInWords,
  wholeInWords,
} from '../words.ts';

const widest = 120;
const narrowest = 40;
/** Further differences of one engine that are told; the others are counted. */
const mostTold = 8;

const unexplained = 'no published fact explains it (--draft DIR drafts a scenario)';

interface Look {
  paint: Paint;
  width: number;
}

/** Ends in a newline. */
export function renderTried(tried: Tried, terminal: Terminal): string {
  const look = {
    paint: painter(terminal),
    width: Math.min(Math.max(terminal.columns, narrowest), widest),
  };
  const blocks = [
    [look.paint('heading', cut(plain(commandInWords(tried.command)), look.width)), ...runLines(tried, look)],
    ...tried.partings.map((parting, at) => partingLines(parting, tried.partings.slice(0, at), look)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function runLines({ on, notTried }: Tried, look: Look): string[] {
  const width = widestOf([...on, ...notTried].map(({ name }) => name));
  const line = (name: string, text: string) => told(`  ${padded(name, width)}  `, text, look);
  return [
    ...on.flatMap((one) => [
      ...line(one.name, runInWords(one)),
      ...one.recording.remarks.flatMap((remark) => told('    ', remark, look)),
      ...leftInWords(one).flatMap((text) => told('    ', text, look)),
    ]),
    ...notTried.flatMap(({ name, reason }) => line(name, `not tried: ${reason}`)),
  ];
}

function partingLines(parting: ExplainedParting, earlier: readonly ExplainedParting[], look: Look): string[] {
  const { baseName, otherName, differences, same } = parting;
  const first = parting.first?.kind === 'only on' ? null : parting.first;
  if (parting.isSame) {
    const text = `${otherName} does as ${baseName}: ${counted(same, 'call')}, exit code, output and files are the same`;
    return [...told('', text, look).map((line) => look.paint('same', line)), ...quietLines(parting, look)];
  }
  const linesOf = (one: ExplainedDifference, isFirst: boolean) => {
    const alike = earlier.find((told) => told.differences.some((other) => isAlike(one, other)));
    return alike === undefined
      ? differenceLines(one, parting, look, isFirst)
      : told(`  ${numberInWords(one)}, `, `${questionOf(one)}: as on ${alike.otherName}`, look, 4);
  };
  const others = differences.filter((one) => one !== first && one.kind !== 'only on');
  const more = others.length - mostTold;
  return [
    ...told('', `${otherName} parts from ${baseName}`, look).map((line) => look.paint('heading', line)),
    ...(first === null ? [] : linesOf(first, true)),
    ...others.slice(0, mostTold).flatMap((one) => linesOf(one, false)),
    ...(more > 0 ? told('  ', `and ${counted(more, 'more difference')}: --format json has them`, look) : []),
    ...onlyLines(parting, look),
    ...wholeInWords(parting).flatMap((text) => told('  the whole: ', text, look, 4)),
    ...told('  ', `${counted(same, 'call')} the same`, look).map((line) => look.paint('quiet', line)),
  ];
}

/** Members of answers, of which the command minded none. */
function quietLines(parting: ExplainedParting, look: Look): string[] {
  const [first, ...more] = parting.differences;
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` (and ${counted(more.length, 'more answer')} in others)`;
  const [words = ''] = differenceInWords(first, parting);
  return told('  ', `${numberInWords(first)}, ${questionOf(first)}: ${words}${others}`, look, 4);
}

/** The same call differs alike, and for the same reasons. */
function isAlike(one: ExplainedDifference, other: ExplainedDifference): boolean {
  const signs = [one, other].map(({ kind, base, other: value, pair, explanations, followsFrom }) =>
    JSON.stringify([kind, base, value, pair.base?.key ?? null, explanations, followsFrom]),
  );
  return signs[0] === signs[1];
}

function differenceLines(
  one: ExplainedDifference,
  parting: ExplainedParting,
  look: Look,
  isFirst: boolean,
): string[] {
  const { paint } = look;
  const question = `  ${numberInWords(one)}, ${cut(plain(questionOf(one)), look.width - 14)}`;
  const complaint = one.kind === 'exit code' || one.kind === 'status' ? complaintIn(one) : null;
  const style = one.kind === 'exit code' || one.kind === 'status' ? 'new-difference' : 'known-difference';
  return [
    isFirst ? paint('heading', question) : question,
    ...differenceInWords(one, parting).flatMap((text) =>
      told('    ', text, look, 6).map((line) => paint(style, line)),
    ),
    ...(complaint === null ? [] : told('    it says: ', complaint, look, 6)),
    ...explanationLines(one, look),
  ];
}

function explanationLines(one: ExplainedDifference, look: Look): string[] {
  const { explanations, followsFrom, kind } = one;
  if (followsFrom !== null) return [`    it follows from call ${followsFrom}`];
  if (explanations.length === 0)
    return kind === 'stderr' || kind === 'only on' || kind === 'members'
      ? []
      : told('    ', unexplained, look, 6);
  return explanations.flatMap((one) => [
    ...told(
      one.open.length === 0 ? '    explained by ' : '    may be ',
      `${one.rule}: ${titleInWords(one)}`,
      look,
      6,
    ),
    ...one.open.slice(0, 1).flatMap((text) => told('      ', text, look)),
    ...(one.because === null ? [] : told('      why: ', one.because, look, 8)),
    ...one.write.flatMap((text) => told('      write: ', text, look, 8)),
  ]);
}

/** Mostly what follows from an earlier difference: a script that ended, or went another way. */
function onlyLines({ differences, baseName, otherName }: ExplainedParting, look: Look): string[] {
  const only = differences.filter(({ kind }) => kind === 'only on');
  const here = only.filter(({ pair }) => pair.other === null);
  const there = only.filter(({ pair }) => pair.base === null);
  return [[here, baseName] as const, [there, otherName] as const].flatMap(([some, name]) => {
    const [first] = some;
    if (first === undefined) return [];
    const isAre = some.length === 1 ? 'is' : 'are';
    return told(
      '  ',
      `${counted(some.length, 'call')} ${isAre} made on ${name} only, from ${numberInWords(first)} on: ${questionOf(first)}`,
      look,
      4,
    );
  });
}

/** Between words where that leaves something to read. */
function cut(text: string, width: number): string {
  const between = clipped(text, width);
  return between.length > width / 2 || text.length <= width ? between : `${text.slice(0, width - 1)}…`;
}

function told(first: string, text: string, { width }: Look, indent = first.length): string[] {
  return wrapAfter(first, plain(text), width, indent);
}
