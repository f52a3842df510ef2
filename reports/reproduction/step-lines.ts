/** The calls of a cell, step by step, as lines of the script. */
import type { Call } from '../../harness/record/model.ts';
import { callLines, endOfAside } from './call-lines.ts';
import type { Flow } from './captures.ts';
import type { Item } from './items.ts';
import type { MomentLine } from './names.ts';
import type { Sent } from './sent.ts';
import { readable, shellWord, type Word } from './word.ts';

export interface Translation {
  items: readonly Item[];
  sent: (call: Call) => Sent;
  flow: Flow;
  /** Numbers of the outputs that are kept whole, by what they are. */
  kept: ReadonlyMap<string, number>;
  momentLines: readonly MomentLine[];
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
  const momentsFor = (call: Call, said: readonly string[]) => {
    const due = moments.filter(({ at }) => at <= call.at);
    moments = moments.filter(({ at }) => at > call.at);
    const taken = momentLines.filter((one) => due.includes(one) || (one.ahead && isUsed(one, said)));
    return taken.map(({ line }) => line);
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
    lines.push(...itemLines(translation, item, endsBefore === null ? null : started, momentsFor));
  }
  endThose(items.length);
  return lines;
}

function isUsed({ variable }: MomentLine, lines: readonly string[]): boolean {
  const use = new RegExp(`\\$\\{?${variable}\\b`);
  return lines.some((line) => use.test(line));
}

/** Several calls of a poll are asked together until all end as measured. */
function itemLines(
  { sent, flow, kept, removals, toWord, plain }: Translation,
  item: Item,
  aside: number | null,
  momentsFor: (call: Call, said: readonly string[]) => string[],
): string[] {
  const { calls, awaited } = item;
  const before = removals.get(item) ?? [];
  const looped = calls.length > 1 || before.length > 0;
  const lines = calls.flatMap((call, index) => {
    const said = callLines(
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
    );
    return [
      ...momentsFor(call, said),
      ...said,
      ...(looped && awaited?.index === index && awaited.text !== ''
        ? [`seen ${shellWord(toWord(awaited.text))}`]
        : []),
    ];
  });
  return looped ? ['begin_asking', 'while asking; do', ...before, ...lines, 'done'] : lines;
}
