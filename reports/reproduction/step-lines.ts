/** The calls of a cell, step by step, as lines of the script. */
import type { Call } from '../../harness/record/model.ts';
import { callLines, endOfAside } from './call-lines.ts';
import type { Flow } from './captures.ts';
import type { Item } from './items.ts';
import type { Names } from './names.ts';
import type { Sent } from './sent.ts';
import { readable, shellWord, type Word } from './word.ts';

export interface Translation {
  items: readonly Item[];
  sent: (call: Call) => Sent;
  flow: Flow;
  /** Numbers of the outputs that are kept whole, by what they are. */
  kept: ReadonlyMap<string, number>;
  momentLines: Names['momentLines'];
  /** What must go before a poll is asked again. */
  removals: ReadonlyMap<Item, readonly string[]>;
  /** With captured values resolved. */
  toWord: (text: string) => Word;
  /** Nothing but the calls: for a script that is timed and not read. */
  plain: boolean;
}

export function stepLines(translation: Translation): string[] {
  const { items, flow, momentLines } = translation;
  const lines: string[] = [];
  let asides: { number: number; call: Call; endsBefore: number }[] = [];
  let started = 0;
  let step = '';
  let moments = momentLines;
  const endThose = (before: number) => {
    for (const { number, call } of asides.filter(({ endsBefore }) => endsBefore <= before)) {
      lines.push(...endOfAside(number, flow.captures.get(call) ?? []));
    }
    asides = asides.filter(({ endsBefore }) => endsBefore > before);
  };
  const dueBefore = (call: Call) => {
    const due = moments.filter(({ at }) => at <= call.at);
    moments = moments.filter(({ at }) => at > call.at);
    return due.map(({ line }) => line);
  };
  for (const [index, item] of items.entries()) {
    endThose(index);
    if (item.step !== step) {
      step = item.step;
      lines.push('', `# ${readable(translation.toWord(step))}`);
    }
    const [call] = item.calls;
    const { endsBefore } = item;
    if (endsBefore !== null && call !== undefined) {
      started += 1;
      asides.push({ number: started, call, endsBefore });
    }
    lines.push(...itemLines(translation, item, endsBefore === null ? null : started, dueBefore));
  }
  endThose(items.length);
  return lines;
}

/** Several calls of a poll are asked together until all end as measured. */
function itemLines(
  { sent, flow, kept, removals, toWord, plain }: Translation,
  item: Item,
  aside: number | null,
  dueBefore: (call: Call) => string[],
): string[] {
  const { calls, awaited } = item;
  const before = removals.get(item) ?? [];
  const looped = calls.length > 1 || before.length > 0;
  const lines = calls.flatMap((call, index) => [
    ...dueBefore(call),
    ...callLines(
      {
        call,
        sent: sent(call),
        captures: flow.captures.get(call) ?? [],
        kept,
        aside,
        awaited: looped ? (item.within.get(call) ?? null) : (awaited?.text ?? null),
        looped,
        plain,
      },
      toWord,
    ),
    ...(looped && awaited?.index === index && awaited.text !== ''
      ? [`seen ${shellWord(toWord(awaited.text))}`]
      : []),
  ]);
  return looped ? ['begin_asking', 'while asking; do', ...before, ...lines, 'done'] : lines;
}
