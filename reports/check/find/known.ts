/** The compatibility data, with what is looked up in it for each use. Pure. */
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat, CompatFeature } from '../../compat/schema.ts';

export interface Known {
  compat: Compat;
  /** By fact, the ids of the features that it is about. */
  featuresOfFact: ReadonlyMap<string, readonly string[]>;
}

export function knownFrom(compat: Compat): Known {
  const featuresOfFact = new Map<string, string[]>();
  for (const [id, { facts = [] }] of Object.entries(compat.features)) {
    for (const fact of facts) featuresOfFact.set(fact, [...(featuresOfFact.get(fact) ?? []), id]);
  }
  return { compat, featuresOfFact };
}

/** Under whatever name its command is written. */
export function featureOf({ features, aliases }: Compat, id: string): CompatFeature | undefined {
  return features[id] ?? features[underFirstName(id, aliases)];
}
