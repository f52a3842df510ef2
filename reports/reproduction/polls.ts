/** Finds where a question was asked until its answer was accepted, and keeps only the last asking. */
import type { Call } from '../../harness/record/model.ts';
import { codeOf, mayBeAskedAgain, outputOf } from './call-kinds.ts';
import type { Asked } from './in-order.ts';
import { tellingText } from './telling-text.ts';

export interface Poll {
  /** The last asking: the calls that made it, one or a few. */
  asked: Asked[];
  /** How often it was asked. */
  askings: number;
  /** Index of the call among them whose answer was waited for. */
  decides: number;
  /** What its output held in the end and not before; empty where its code alone tells. */
  text: string;
  /** Milliseconds between one asking and the next, all together. */
  pausedMs: number;
}

export type Item = Poll | Asked;

/** An asking over the API may be: create the exec, start it, look at its exit code. */
const mostCallsAnAsking = 4;

export function isPoll(item: Item): item is Poll {
  return 'decides' in item;
}

export function withPolls(asked: readonly Asked[]): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < asked.length) {
    const found = pollAt(asked, at);
    const next = asked[at];
    if (found !== null) {
      items.push(found.poll);
      at += found.calls;
    } else {
      if (next !== undefined) items.push(next);
      at += 1;
    }
  }
  return items;
}

function pollAt(asked: readonly Asked[], at: number): { poll: Poll; calls: number } | null {
  for (let period = 1; period <= mostCallsAnAsking; period += 1) {
    const askings = askingsAt(asked, at, period);
    const last = askings.at(-1);
    if (askings.length < 2 || last === undefined) continue;
    const decision = decisionIn(askings);
    if (decision !== null) {
      const poll = { asked: last, askings: askings.length, ...decision, pausedMs: pausesBetween(askings) };
      return { poll, calls: askings.length * period };
    }
  }
  return null;
}

/** The same calls, over and over. */
function askingsAt(asked: readonly Asked[], at: number, period: number): Asked[][] {
  const first = asked.slice(at, at + period);
  const shape = shapeOf(first);
  const sound = first.every(({ call, endsBefore }) => endsBefore === null && mayBeAskedAgain(call));
  if (!sound || first.length < period) return [];
  const askings = [first];
  for (let from = at + period; ; from += period) {
    const next = asked.slice(from, from + period);
    if (next.length < period || shapeOf(next) !== shape) return askings;
    askings.push(next);
  }
}

/** Two askings with the same answers are the scenario's own wish, unless they go on and on. */
const mostWished = 3;

function decisionIn(askings: readonly Asked[][]): Pick<Poll, 'decides' | 'text'> | null {
  const last = askings.at(-1) ?? [];
  for (const [index, { call }] of last.entries()) {
    const earlier = askings.slice(0, -1).flatMap((asking) => asking[index]?.call ?? []);
    if (earlier.every((before) => codeOf(before) !== codeOf(call))) return { decides: index, text: '' };
    const text = tellingText(outputOf(call), earlier.map(outputOf));
    if (text !== null) return { decides: index, text };
  }
  return askings.length > mostWished ? { decides: last.length - 1, text: '' } : null;
}

function pausesBetween(askings: readonly Asked[][]): number {
  return askings.slice(1).reduce((sum, asking, index) => {
    const before = askings[index]?.at(-1)?.call;
    const call = asking[0]?.call;
    return before === undefined || call === undefined
      ? sum
      : sum + Math.max(0, call.at - before.at - before.ms);
  }, 0);
}

/** What is sent, with ids that the engine gives anew each time left out. */
function shapeOf(asked: readonly Asked[]): string {
  const sent = asked.map(({ call, step }) => [step, sentBy(call)]);
  return JSON.stringify(sent).replaceAll(/[0-9a-f]{64}/g, 'ID');
}

function sentBy(call: Call): unknown[] {
  switch (call.via) {
    case 'cli':
      return [call.argv, call.stdin, call.env, call.cwd];
    case 'api':
      return [call.method, call.path, call.request];
    case 'host':
      return call.argv;
  }
}
