/** The calls of a cell, step by step, as lines of the script. */
import type { Call } from '../../harness/record/model.ts';
import { codeOf } from './call-kinds.ts';
import { callLines, endOfAside } from './call-lines.ts';
import type { Flow } from './captures.ts';
import type { Asked } from './in-order.ts';
import { type Item, isPoll, type Poll } from './polls.ts';
import type { Sent } from './sent.ts';
import { readable, shellWord, type Word } from './word.ts';

export interface Translation {
  items: readonly Item[];
  sent: (call: Call) => Sent;
  flow: Flow;
  /** Numbers of the outputs that are kept whole. */
  keeps: ReadonlyMap<Call, number>;
  /** With captured values resolved. */
  toWord: (text: string) => Word;
  /** Nothing but the calls: for a script that is timed and not read. */
  plain: boolean;
}

interface Aside {
  number: number;
  call: Call;
  endsBefore: number;
}

export function stepLines(translation: Translation): string[] {
  const { items, flow } = translation;
  const lines: string[] = [];
  let asides: Aside[] = [];
  let started = 0;
  let step = '';
  let place = 0;
  const endThose = (due: (aside: Aside) => boolean) => {
    for (const aside of asides.filter(due)) {
      lines.push(...endOfAside(aside.number, flow.captures.get(aside.call) ?? []));
    }
    asides = asides.filter((aside) => !due(aside));
  };
  for (const item of items) {
    const here = place;
    endThose(({ endsBefore }) => endsBefore <= here);
    const first = isPoll(item) ? item.asked[0] : item;
    if (first !== undefined && first.step !== step) {
      step = first.step;
      lines.push('', `# ${readable(translation.toWord(step))}`);
    }
    if (isPoll(item)) {
      lines.push(...pollLines(translation, item));
      place += item.asked.length * item.askings;
    } else {
      const { call, endsBefore } = item;
      if (endsBefore !== null) started += 1;
      lines.push(...linesOf(translation, item, endsBefore === null ? null : started, null));
      if (endsBefore !== null) asides.push({ number: started, call, endsBefore });
      place += 1;
    }
  }
  endThose(() => true);
  return lines;
}

function linesOf(
  { sent, flow, keeps, toWord, plain }: Translation,
  { call }: Asked,
  aside: number | null,
  awaited: string | null,
) {
  const captures = flow.captures.get(call) ?? [];
  return callLines(
    { call, sent: sent(call), captures, keeps: keeps.get(call) ?? null, aside, awaited, plain },
    toWord,
  );
}

function pollLines(translation: Translation, { asked, decides, text }: Poll): string[] {
  const [only, more] = asked;
  if (only === undefined) return [];
  if (more === undefined) return linesOf(translation, only, null, text);
  return [
    'begin_asking',
    'while asking; do',
    ...asked.flatMap((one, index) => [
      ...linesOf(translation, one, null, null),
      ...(index === decides
        ? [`seen ${codeOf(one.call) ?? '-'} ${shellWord(translation.toWord(text))}`]
        : []),
    ]),
    'done',
  ];
}
