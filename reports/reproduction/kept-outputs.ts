/** Outputs that a later call was given whole on its standard input, such as an archive. */
import type { Call } from '../../harness/record/model.ts';
import { outputOf } from './call-kinds.ts';

export interface KeptOutputs {
  /** Numbers by the call whose output is kept. */
  keeps: ReadonlyMap<Call, number>;
  /** Numbers by the call that is given it. */
  given: ReadonlyMap<Call, number>;
}

/** Calls in the order of the script. Short texts are quicker read than followed. */
export function keptOutputs(calls: readonly Call[]): KeptOutputs {
  const keeps = new Map<Call, number>();
  const given = new Map<Call, number>();
  for (const [index, call] of calls.entries()) {
    const input = call.via === 'cli' ? call.stdin : null;
    if (input === null || input.length < 100) continue;
    const source = calls.slice(0, index).findLast((earlier) => outputOf(earlier) === input);
    if (source === undefined) continue;
    const number = keeps.get(source) ?? keeps.size + 1;
    keeps.set(source, number);
    given.set(call, number);
  }
  return { keeps, given };
}
