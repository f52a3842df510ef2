/** The options of one command line, each with the command line that is left without it. */
import { type KnownOptions, knownOptions } from './known-options.ts';
import type { Part, Parts } from './part.ts';

type Args = readonly string[];

/** One option at its place, before anything is left out. */
interface Found {
  option: string;
  value: string;
  /** Words that it takes up, and what stands in their place without it. */
  words: number;
  instead: Args;
}

/** Only what comes before the first word that is no option: after it stand names, and a container's own command. */
export function commandParts(args: Args): Parts<Args> {
  const { verb, start } = verbOf(args);
  const known = knownOptions[verb];
  const parts: Part<Args>[] = [];
  let at = start;
  while (known !== undefined && /^-[^-]|^--./.test(args[at] ?? '')) {
    const word = args[at] ?? '';
    const found = word.startsWith('--') ? long(word, args[at + 1], known) : short(word, args[at + 1], known);
    if (found === null) return { verb, parts, subject: '', unknown: word };
    for (const { words, instead, ...part } of found) {
      parts.push({ ...part, without: [...args.slice(0, at), ...instead, ...args.slice(at + words)] });
    }
    at += found[0]?.words ?? 1;
  }
  return { verb, parts, subject: args[at] ?? '', unknown: null };
}

function verbOf(args: Args): { verb: string; start: number } {
  const [first = '', second = ''] = args;
  if (first === 'container') return { verb: second, start: 2 };
  if (first === 'image') return { verb: second === 'rm' ? 'rmi' : second, start: 2 };
  const both = `${first} ${second}`;
  return both in knownOptions ? { verb: both, start: 2 } : { verb: first, start: 1 };
}

function long(word: string, next: string | undefined, known: KnownOptions): Found[] | null {
  const equals = word.indexOf('=');
  const option = equals === -1 ? word : word.slice(0, equals);
  const name = option.slice(2);
  if (!known.flags.has(name) && !known.valued.has(name)) return null;
  if (equals !== -1) return [{ option, value: word.slice(equals + 1), words: 1, instead: [] }];
  if (known.flags.has(name)) return [{ option, value: '', words: 1, instead: [] }];
  return next === undefined ? null : [{ option, value: next, words: 2, instead: [] }];
}

/** Flags may stand together, as in `-it`. */
function short(word: string, next: string | undefined, known: KnownOptions): Found[] | null {
  const letters = Array.from(word.slice(1));
  if (letters.every((letter) => known.flags.has(letter))) {
    return letters.map((letter) => {
      const others = letters.filter((other) => other !== letter).join('');
      return { option: `-${letter}`, value: '', words: 1, instead: others === '' ? [] : [`-${others}`] };
    });
  }
  const [letter = ''] = letters;
  if (letters.length > 1 || !known.valued.has(letter) || next === undefined) return null;
  return [{ option: word, value: next, words: 2, instead: [] }];
}
