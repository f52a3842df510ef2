/**
 * What is sent, in words that are the same in every run: what a run makes up (names, tags, ports, times, addresses,
 * directories) is replaced.
 */

const madeUp: readonly (readonly [RegExp, string])[] = [
  // A scenario's name of an object: run, scenario and a counter.
  [/\bca-[a-z0-9]{8}-(?:[a-z0-9-]*-)?([a-z0-9]+)\b/g, 'NAME-$1'],
  // A fixture image, whose tag is the run.
  [/localhost\/canialias\/([a-z-]+):[a-z0-9]{8}\b/g, '$1'],
  // A directory that is private to the observation.
  [/\/[^\s:,=]*\/canialias-[a-z0-9]{8}\/[^\s:,=/]+\/[^\s:,=/]+/g, 'DIRECTORY'],
  // Addresses that a run spreads its own networks over.
  [/\b198\.1[89]\.\d{1,3}\.\d{1,3}/g, 'ADDRESS'],
  // An address that is drawn in a network of the engine's own.
  [/( --ip )[\d.]+/g, '$1ADDRESS'],
  // Whole, or as a list shows it.
  [/\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g, 'ID'],
  // A port of the host, which may be a low one.
  [/((?: --publish| -p) (?:[\d.]+:|\[[^\]]*\]:)?)\d+(?=:\d)/g, '$1NUMBER'],
  [/(\.HostPort )\d+/g, '$1NUMBER'],
  [/(\.ports (?:[\d.]+:)?)\d+(?=:\d)/g, '$1NUMBER'],
  // Ports that the kernel chooses, and moments.
  [/\b\d{5,}\b/g, 'NUMBER'],
];

export function steadyWords(text: string): string {
  return madeUp.reduce((words, [pattern, instead]) => words.replaceAll(pattern, instead), text);
}
