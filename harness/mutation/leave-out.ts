/** Lists what a scenario sends, and leaves parts of it out. */
import { guardCommand, guardRequest } from '../safety/guard.ts';
import type { Interceptor } from '../surfaces/shared/interceptor.ts';
import { commandParts } from './command-parts.ts';
import { fileParts } from './files/file-parts.ts';
import { isKept } from './kept-options.ts';
import type { Part, Parts } from './part.ts';
import { requestParts } from './request-parts.ts';
import { steadyWords } from './steady-words.ts';

export interface LeaveOut extends Interceptor {
  /** Every part that was met and could be left out, in steady words, in order. The same words are the same part. */
  met: ReadonlySet<string>;
  /** Options that nobody knows the shape of, with their subcommands. */
  unknown: ReadonlySet<string>;
}

/** `parts`: of `met` of an earlier run. `disposable`: of the target. */
export function leaveOut(parts: readonly string[], of: { area: string; disposable: boolean }): LeaveOut {
  const met = new Set<string>();
  const unknown = new Set<string>();

  /** Again and again: the part may be in one call several times. */
  function pass<Call>(call: Call, partsOf: (call: Call) => Parts<Call>): Call {
    const { verb, parts: all, subject, unknown: strange } = partsOf(call);
    if (strange !== null) unknown.add(`${verb} ${strange}`);
    const at = { area: of.area, subject: steadyWords(subject) };
    const named = all.filter((one) => !isKept(one, at)).map((one) => ({ ...one, words: wordsOf(verb, one) }));
    for (const { words } of named) met.add(words);
    const out = named.find(({ words }) => parts.includes(words));
    return out === undefined ? call : pass(out.without, partsOf);
  }

  return {
    met,
    unknown,
    command(args) {
      const left = pass(args, commandParts);
      // Nothing that is left out can take a label along; whoever changes the lists finds out here.
      if (left !== args) guardCommand(left, of.disposable);
      return left;
    },
    request(what) {
      const left = pass(what, requestParts);
      if (left !== what) guardRequest(left.method, left.path, left.body, of.disposable);
      return left;
    },
    file(path, text) {
      return pass(text, (now) => fileParts(path, now));
    },
    carriesOut(verb, names) {
      const step = { option: verb, value: names.join(' ') };
      if (isKept(step, { area: of.area, subject: '' })) return true;
      const words = wordsOf('step', step);
      met.add(words);
      return !parts.includes(words);
    },
  };
}

function wordsOf(verb: string, { option, value }: Pick<Part<unknown>, 'option' | 'value'>): string {
  return steadyWords(value === '' ? `${verb} ${option}` : `${verb} ${option} ${value}`);
}
