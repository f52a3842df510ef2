/** The calls of a cell in the order in which they were sent: what was polled together, what runs beside others. */
import type { Call, Step } from '../../harness/record/model.ts';
import { type Awaited, awaitedOf } from './awaited.ts';
import { waits } from './waits.ts';

export interface Item {
  step: string;
  /** One call, or those of a poll's last asking. */
  calls: readonly Call[];
  /** Of a poll: what tells that its answer is there. Null for what is asked once. */
  awaited: Awaited | null;
  /** Texts that single calls of it are asked again for: those of polls within the poll. */
  within: ReadonlyMap<Call, string>;
  /** Place of the item before which this one must have ended, where others were sent meanwhile; else null. */
  endsBefore: number | null;
}

interface Sent {
  step: string;
  call: Call;
}

/** Times are measured on both sides of a call: calls that follow each other may seem to touch. */
const toleranceMs = 3;

/** Of the question itself, or of the clean-up after it. */
export function itemsOf(steps: readonly Step[], phase: Step['phase'] = 'observe'): Item[] {
  const sent = steps
    .filter((step) => step.phase === phase)
    .flatMap((step) => step.calls.map((call) => ({ call, step: step.name })))
    .toSorted((one, other) => one.call.at - other.call.at);
  const last = lastAskings(sent);
  /** Without what was asked again within the poll at that depth or deeper. */
  const kept = (depth: number) =>
    sent.filter(({ call }) => call.polls.slice(depth).every(({ id, asking }) => last.get(id) === asking));
  const asked = kept(0);
  const items = asked.flatMap(({ step, call }, index): Item[] => {
    const id = call.polls[0]?.id;
    if (id === undefined)
      return [{ step, calls: [call], awaited: null, within: new Map(), endsBefore: null }];
    const isOf = (one: Sent) => one.call.polls[0]?.id === id;
    if (asked.findIndex(isOf) < index) return [];
    const calls = asked.filter(isOf).map((one) => one.call);
    const earlier = kept(1).filter((one) => isOf(one) && !calls.includes(one.call));
    return [
      {
        step,
        calls,
        awaited: awaitedOf(calls, byAsking(earlier)),
        within: textsWithin(calls, sent),
        endsBefore: null,
      },
    ];
  });
  return items.map((item, index) => ({ ...item, endsBefore: endOf(items, item, index) }));
}

function textsWithin(calls: readonly Call[], sent: readonly Sent[]): ReadonlyMap<Call, string> {
  const idOf = (call: Call) => call.polls[1]?.id;
  const alone = calls.filter(
    (call) => idOf(call) !== undefined && calls.filter((one) => idOf(one) === idOf(call)).length === 1,
  );
  return new Map(
    alone.map((call) => {
      const earlier = sent.filter((one) => idOf(one.call) === idOf(call) && one.call !== call);
      return [
        call,
        awaitedOf(
          [call],
          earlier.map((one) => [one.call]),
        ).text,
      ];
    }),
  );
}

/** By the ids of polls. */
function lastAskings(sent: readonly Sent[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { id, asking } of sent.flatMap(({ call }) => call.polls)) {
    last.set(id, Math.max(asking, last.get(id) ?? 0));
  }
  return last;
}

function byAsking(sent: readonly Sent[]): Call[][] {
  const askings = new Map<number, Call[]>();
  for (const { call } of sent) {
    const asking = call.polls[0]?.asking ?? 0;
    askings.set(asking, [...(askings.get(asking) ?? []), call]);
  }
  return [...askings.values()];
}

function endOf(items: readonly Item[], { calls, awaited }: Item, index: number): number | null {
  const [call] = calls;
  if (call === undefined || awaited !== null || !waits(call)) return null;
  const end = call.at + call.ms - toleranceMs;
  const after = items.findIndex((later, place) => place > index && (later.calls[0]?.at ?? 0) >= end);
  const before = after === -1 ? items.length : after;
  return before > index + 1 ? before : null;
}
