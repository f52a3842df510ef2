/** The compatibility data, with what is looked up in it for each use. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import { type Support, support } from '../../compat/support.ts';
import type { Difference } from './differences.ts';
import { differingFacts } from './fact-differences.ts';
import { featureOf } from './feature-of.ts';
import type { Words } from './use-in-call.ts';

export interface Known {
  compat: Compat;
  /** By fact, the ids of the features that it is about. */
  featuresOfFact: ReadonlyMap<string, readonly string[]>;
  words: Words;
  /** What `support` says; the same use stands in a project many times. */
  supportOf: (feature: string, target: string) => Support | null;
  factsIn: ReturnType<typeof differingFacts>;
  /** The one object for all that are equal. */
  same: (difference: Difference) => Difference;
  /** The flags of a command, by its first name. */
  flagsOf: (command: string) => readonly Flag[];
}

interface Flag {
  id: string;
  part: string;
  short: string | undefined;
}

export function knownFrom(compat: Compat): Known {
  const featuresOfFact = new Map<string, string[]>();
  for (const [id, { facts = [] }] of Object.entries(compat.features)) {
    for (const fact of facts) featuresOfFact.set(fact, [...(featuresOfFact.get(fact) ?? []), id]);
  }
  return {
    compat,
    featuresOfFact,
    words: wordsOf(compat),
    supportOf: rememberedSupport(compat),
    factsIn: differingFacts(compat),
    same: sameOf(),
    flagsOf: flagsOf(compat),
  };
}

function sameOf(): Known['same'] {
  const known = new Map<string, Difference>();
  return (difference) => {
    const { rule, class: kind, title, cause, open, goneFrom } = difference;
    const key = [rule, kind, title, cause?.because, open, goneFrom?.name].join('\t');
    const found = known.get(key) ?? difference;
    known.set(key, found);
    return found;
  };
}

function flagsOf({ features }: Compat): Known['flagsOf'] {
  const flags = new Map<string, Flag[]>();
  for (const [id, { kind, short }] of Object.entries(features)) {
    if (kind !== 'flag') continue;
    const { of, part } = featureName(id);
    flags.set(of, [...(flags.get(of) ?? []), { id, part, short }]);
  }
  return (command) => flags.get(command) ?? [];
}

function rememberedSupport(compat: Compat): Known['supportOf'] {
  const known = new Map<string, Support | null>();
  return (feature, target) => {
    const key = `${target} ${feature}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = support(compat, feature, target);
    known.set(key, made);
    return made;
  };
}

function wordsOf(compat: Compat): Words {
  const isField = /^(cli:.* --format )\./;
  const commands = new Set(Object.keys(compat.features).map((id) => isField.exec(id)?.[1]));
  return {
    takesValue: (id) => featureOf(compat, id)?.takes === 'value',
    hasField: (id) =>
      featureOf(compat, id) !== undefined ||
      (commands.has(isField.exec(underFirstName(id, compat.aliases))?.[1] ?? '') ? false : null),
    firstName: (id) => underFirstName(id, compat.aliases),
  };
}
