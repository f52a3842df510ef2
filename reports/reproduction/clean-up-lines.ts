/** The lines that remove what the script made, the newest of each kind first, and nothing else. */
import type { Made, TargetLine } from '../../harness/record/model.ts';
import type { Item } from './items.ts';
import { sentBy, textsSent } from './sent.ts';
import { shellWord, type Word } from './word.ts';

const removals: readonly (readonly [kind: Made['kind'], lines: (name: string) => string[]])[] = [
  [
    'container',
    // A forced removal may wait for the container's end as long as a stop would; a kill before it does not.
    (name) => [`quietly "$client" kill ${name}`, `quietly "$client" rm --force --volumes ${name}`],
  ],
  ['pod', (name) => [`quietly "$client" pod rm --force ${name}`]],
  ['stored-secret', (name) => [`quietly "$client" secret rm ${name}`]],
  ['network', (name) => [`quietly "$client" network rm ${name}`]],
  ['volume', (name) => [`quietly "$client" volume rm ${name}`]],
  ['image', (name) => [`quietly "$client" rmi ${name}`]],
  [
    'project',
    (name) => [
      `ids=$("$client" ps --all --quiet --filter name=${name}) && [ -z "$ids" ] || quietly "$client" rm --force --volumes $ids`,
      `quietly "$client" pod rm --force pod_${name}`,
      `ids=$("$client" network ls --quiet --filter name=${name}) && [ -z "$ids" ] || quietly "$client" network rm $ids`,
      `ids=$("$client" volume ls --quiet --filter name=${name}) && [ -z "$ids" ] || quietly "$client" volume rm $ids`,
      `ids=$("$client" images --quiet --filter reference='*'${name}'*') && [ -z "$ids" ] || quietly "$client" rmi --force $ids`,
    ],
  ],
  ['namespace', (name) => [`quietly ip netns delete ${name}`]],
];

/** `toName`: the script's word for a name of the run. */
export function removalLines(made: readonly Made[], toName: (text: string) => Word): string[] {
  return removals.flatMap(([kind, linesFor]) => {
    const names = made.filter((one) => one.kind === kind).map(({ name }) => name);
    return [...new Set(names)].toReversed().flatMap((name) => {
      const word = toName(name);
      // What has no variable in its name is not surely the script's; a namespace's name is the run's alone.
      const isOurs = kind === 'namespace' || word.some((piece) => typeof piece !== 'string');
      return isOurs ? linesFor(shellWord(word)) : [];
    });
  });
}

/**
 * Rootless Podman 4.3 keeps names for its DNS server after a start that fails on its port. Networks that later get the same
 * addresses would be answered with them, or not at all.
 */
export function forgettingLines(
  made: readonly Made[],
  toName: (text: string) => Word,
  { engine, mode }: Pick<TargetLine['traits'], 'engine' | 'mode'>,
): string[] {
  if (engine !== 'podman' || mode !== 'rootless') return [];
  return made
    .filter(({ kind }) => kind === 'network' || kind === 'project')
    .map(({ name }) => toName(name))
    .filter((word) => word.some((piece) => typeof piece !== 'string'))
    .map((word) => `rm -f "$runtime"/containers/networks/aardvark-dns/${shellWord(word)}*`);
}

/** Of a poll: the lines that remove what its calls make, so that it can be asked again under the same names. */
export function removalsOfPoll(
  items: readonly Item[],
  made: readonly Made[],
  toName: (text: string) => Word,
): ReadonlyMap<Item, readonly string[]> {
  const unmet = new Set(made);
  return new Map(
    items.map((item) => {
      const texts = item.calls.flatMap((call) => textsSent(sentBy(call)));
      const met = [...unmet].filter(({ name }) => texts.some((text) => text.includes(name)));
      for (const one of met) unmet.delete(one);
      return [item, item.awaited === null ? [] : removalLines(met, toName)];
    }),
  );
}
