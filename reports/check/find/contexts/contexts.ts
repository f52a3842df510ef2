/** Is a use one of those in which a fact holds? Pure. */
import { type FactContext, factContexts } from '../../../../harness/record/fact-context.ts';
import { featureName } from '../../../../harness/record/feature-kind.ts';
import { argumentsOf, makesContainer, type UseInCall } from '../use-in-call.ts';
import { composeContexts } from './compose.ts';
import { formatContexts } from './formats.ts';
import { anyOf, type Holds, ownValue, told } from './holds.ts';
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
  ...composeContexts,
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
  if (word !== null) return hasWord(one, word);
  return isInFile(name) ? holds[name](one) : null;
}

/** What a context means, for a sentence. `others`: all contexts of the fact. */
export function contextInWords(name: string, others: readonly string[] = []): string {
  if (name === 'no-terminal' && others.includes('plain-image-name'))
    return 'no terminal asks which registry is meant';
  const looked = wordsRead(name);
  if (looked !== null) return `${looked.join(' or ')} is read`;
  const word = wordOf(name);
  if (word !== null) return `the value has the word ${word}`;
  return name in factContexts ? factContexts[name as FactContext].holdsWhere : name;
}

/** In the value of a flag or a key; of a command, among its arguments too, but for those of a container's own command. */
function hasWord(one: UseInCall, word: string): boolean | null {
  const is = (value: string) => value.split(/[:,=\s]/).includes(word);
  const { call, feature } = one.use;
  if (call === undefined || featureName(feature).kind !== 'command' || makesContainer(one))
    return ownValue(is)(one);
  const values = one.inCall.map(({ value = '' }) => told(value));
  return anyOf([...argumentsOf(one).map(({ text }) => told(text)), ...values], is);
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
