/** Which poll a call belongs to: known to whoever records the call, however deep below the poll it is made. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** A question that is asked until its answer is accepted. */
export interface Poll {
  /** `retry`: asked again only because the answer was about something else. */
  readonly kind: 'poll' | 'retry';
  /** How often it has been asked. */
  askings: number;
}

export interface Asking {
  readonly poll: Poll;
  /** From 1. */
  readonly number: number;
  /** Known once the answer is there. */
  accepted: boolean;
}

const current = new AsyncLocalStorage<readonly Asking[]>();

/** The askings under way here, the outermost first. */
export function askingsHere(): readonly Asking[] {
  return current.getStore() ?? [];
}

/** Asks once more as a part of the poll. */
export async function askIn<T>(
  poll: Poll,
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
): Promise<{ answer: T; accepted: boolean }> {
  poll.askings += 1;
  const asking: Asking = { poll, number: poll.askings, accepted: false };
  const answer = await current.run([...askingsHere(), asking], ask);
  asking.accepted = accept(answer);
  return { answer, accepted: asking.accepted };
}
