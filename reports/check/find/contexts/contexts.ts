/** Is a use one of those in which a fact holds? Pure. */
import { type FactContext, factContexts } from '../../../../harness/record/fact-context.ts';
import type { UseInCall } from '../use-in-call.ts';
import { formatContexts } from './formats.ts';
import { type Holds, ownValue } from './holds.ts';
import { mountContexts } from './mounts.ts';
import { nameContexts } from './names.ts';
import { networkContexts } from './networks.ts';
import { readerContexts, reads } from './readers.ts';
import { valueContexts } from './values.ts';

type InFile = {
  [Name in FactContext]: (typeof factContexts)[Name]['inFile'] extends true ? Name : never;
}[FactContext];

/** That one call uses all that a fact is about depends on the fact. */
const holds: Record<Exclude<InFile, 'used-together'>, Holds> = {
  ...formatContexts,
  ...mountContexts,
  ...nameContexts,
  ...networkContexts,
  ...readerContexts,
  ...valueContexts,
};

/**
 * `name`: of `factContexts`, `value:WORD` or `reads:WORDS`. `about`: the features that the fact is about, on the surface of the use. Null where the file
 * cannot show it, and for a name that is not known here.
 */
export function contextHolds(name: string, one: UseInCall, about: () => readonly string[]): boolean | null {
  if (name === 'used-together') {
    const used = new Set(one.inCall.map(({ feature }) => one.words.firstName(feature)));
    return (
      about().every((id) => used.has(one.words.firstName(id))) || (one.use.call === undefined ? null : false)
    );
  }
  const looked = wordsRead(name);
  if (looked !== null) return reads(looked)(one);
  const word = wordOf(name);
  if (word !== null) return ownValue((value) => value.split(/[:,=\s]/).includes(word))(one);
  return isInFile(name) ? holds[name](one) : null;
}

/** What a context means, for a sentence. */
export function contextInWords(name: string): string {
  const looked = wordsRead(name);
  if (looked !== null) return `${looked.join(' or ')} is read`;
  const word = wordOf(name);
  if (word !== null) return `the value has the word ${word}`;
  return name in factContexts ? factContexts[name as FactContext].holdsWhere : name;
}

/** `nocopy` of `value:nocopy`. */
function wordOf(name: string): string | null {
  return /^value:(.+)$/.exec(name)?.[1] ?? null;
}

/** `Id` and `Name` of `reads:Id|Name`. */
function wordsRead(name: string): string[] | null {
  return /^reads:(.+)$/.exec(name)?.[1]?.split('|') ?? null;
}

function isInFile(name: string): name is keyof typeof holds {
  return Object.hasOwn(holds, name);
}
