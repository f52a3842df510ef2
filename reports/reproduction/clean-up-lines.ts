/** The lines that remove what the script made, in the order in which the run removed it, and nothing else. */
import type { Call, Step } from '../../harness/record/model.ts';
import { shellWord, type Word } from './word.ts';

const places: readonly { kind: string; path: RegExp }[] = [
  { kind: 'container', path: /^\/containers\/(?<name>.+)\/json$/ },
  { kind: 'pod', path: /\/libpod\/pods\/(?<name>.+)\/json$/ },
  { kind: 'network', path: /^\/networks\/(?<name>.+)$/ },
  { kind: 'volume', path: /^\/volumes\/(?<name>.+)$/ },
  { kind: 'image', path: /^\/images\/(?<name>.+)\/json$/ },
];

const removals: Readonly<Record<string, (name: string) => string[]>> = {
  // A forced removal may wait for the container's end as long as a stop would; a kill before it does not.
  container: (name) => [`quietly "$client" kill ${name}`, `quietly "$client" rm --force --volumes ${name}`],
  pod: (name) => [`quietly "$client" pod rm --force ${name}`],
  network: (name) => [`quietly "$client" network rm ${name}`],
  volume: (name) => [`quietly "$client" volume rm ${name}`],
  image: (name) => [`quietly "$client" rmi ${name}`],
};

/** `toWord`: the script's word for a text of the evidence. What has no variable in its name is not surely ours. */
export function removalLines(steps: readonly Step[], toWord: (text: string) => Word): string[] {
  const paths = steps
    .filter((step) => step.phase === 'clean-up')
    .flatMap((step) => step.calls)
    .flatMap((call) => (call.via === 'api' && call.method === 'GET' ? [call.path] : []));
  return [...new Set(paths)].flatMap((path) => {
    const place = places.find((one) => one.path.test(path));
    const name = toWord(place?.path.exec(path)?.groups?.name ?? '');
    if (place === undefined || !name.some((piece) => typeof piece !== 'string')) return [];
    return removals[place.kind]?.(shellWord(name)) ?? [];
  });
}

/** Network namespaces of the host that the question made. */
export function namespaceLines(calls: readonly Call[], toWord: (text: string) => Word): string[] {
  return calls.flatMap((call) => {
    const name = call.via === 'host' ? /^ip netns add (\S+)$/.exec(call.argv.join(' '))?.[1] : undefined;
    return name === undefined ? [] : [`quietly ip netns delete ${shellWord(toWord(name))}`];
  });
}
