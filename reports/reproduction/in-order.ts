/** The calls of a cell in the order in which they were sent, and which of them must run beside others. */
import type { Call, Step } from '../../harness/record/model.ts';
import { waits } from './call-kinds.ts';

export interface Asked {
  call: Call;
  step: string;
  /** Place of the call before which this one must have ended, where others were sent meanwhile; else null. */
  endsBefore: number | null;
}

/** Times are measured on both sides of a call: calls that follow each other may seem to touch. */
const toleranceMs = 3;

/** Of the question itself, or of the clean-up after it. */
export function inOrder(steps: readonly Step[], phase: Step['phase'] = 'observe'): Asked[] {
  const sent = steps
    .filter((step) => step.phase === phase)
    .flatMap((step) => step.calls.map((call) => ({ call, step: step.name })))
    .toSorted((one, other) => one.call.at - other.call.at);
  return sent.map(({ call, step }, index) => {
    const end = call.at + call.ms - toleranceMs;
    const after = sent.findIndex((later, place) => place > index && later.call.at >= end);
    const endsBefore = after === -1 ? sent.length : after;
    return { call, step, endsBefore: endsBefore > index + 1 && waits(call) ? endsBefore : null };
  });
}
