/** Outputs that a later call was given whole, such as an archive: on standard input, or as a file's content. */
import type { Call } from '../../harness/record/model.ts';
import { outputOf } from './call-kinds.ts';
import { replaceIn, type Word } from './word.ts';

export interface KeptOutputs {
  /** Numbers by the call whose output is kept. */
  keeps: ReadonlyMap<Call, number>;
  /** Numbers by the call that is given it. */
  given: ReadonlyMap<Call, number>;
}

/** What stands for a kept output in a call that is given it. */
export function keptMark(number: number): string {
  return `[kept ${number}]`;
}

const mark = /\[kept (\d+)\]/g;

/** The variables that hold the files of kept outputs, in the places of their marks. */
export function withKeptVariables(word: Word): Word {
  return replaceIn(word, mark, (_, match) => ({ variable: `kept${match[1] ?? ''}` }));
}

/** Calls in the order of the script. Short texts are quicker read than followed. */
export function keptOutputs(calls: readonly Call[]): KeptOutputs {
  const keeps = new Map<Call, number>();
  const given = new Map<Call, number>();
  for (const [index, call] of calls.entries()) {
    const input = wholeInput(call);
    if (input === null || input.length < 100) continue;
    const source = calls.slice(0, index).findLast((earlier) => outputOf(earlier) === input);
    if (source === undefined) continue;
    const number = keeps.get(source) ?? keeps.size + 1;
    keeps.set(source, number);
    given.set(call, number);
  }
  return { keeps, given };
}

function wholeInput(call: Call): string | null {
  if (call.via === 'cli') return call.stdin;
  return call.via === 'host' ? (writtenFile(call.argv)?.content ?? null) : null;
}

/** A file that the question wrote on the host. */
export function writtenFile(argv: readonly string[]): { content: string; path: string } | null {
  const [shell, , script = '', , content, path] = argv;
  const writes = shell === 'sh' && script.startsWith('printf %s "$1" > "$2"');
  return writes && content !== undefined && path !== undefined ? { content, path } : null;
}
