/** Outputs that a later call was given whole, such as an archive: on standard input, or as a file's content. */
import type { Call } from '../../harness/record/model.ts';
import { outputOf } from './answer-of-call.ts';

/** Shorter texts are quicker read than followed. */
const shortest = 100;

/** Numbers by the output; calls in the order of the script. What was given before it was an output is a text like others. */
export function keptOutputs(calls: readonly Call[]): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const given = new Set<string>();
  for (const [index, call] of calls.entries()) {
    const input = wholeInput(call);
    if (input === null || input.length < shortest || given.has(input)) continue;
    given.add(input);
    if (calls.slice(0, index).some((earlier) => outputOf(earlier) === input)) kept.set(input, kept.size + 1);
  }
  return kept;
}

function wholeInput(call: Call): string | null {
  if (call.via === 'cli') return call.stdin;
  return call.via === 'host' && call.operation === 'write-file' ? call.content : null;
}
