/** Which lines of samples may be run: those that touch nothing but what they, or the sample's setup, make. Pure. */

import type { OwnedKind } from '../../harness/safety/labels.ts';
import { wholeText } from '../../reports/check/read/mapped-text.ts';
import { Names } from '../../reports/check/read/shell/names.ts';
import { wordsIn } from '../../reports/check/read/shell/words-in.ts';
import { ownedLine } from './owned-line.ts';

/** About the engine alone, or about what they make. */
const free = /^(?:network create|(?:system )?info|version|context show|node (?:ls|list)) /;
/** They show what is of the run alone, by a filter that is added. */
const filtered = /^(?:ps|images|(?:container|image|network|volume) (?:ls|list)|events(?=.* --until)) /;
/** They show what is of others too: whether they end well can be told of them, and not what they print. */
const listing = /^(?:plugin (?:ls|list)|system df) /;
const making = /^(?:container )?(?:run|create) /;
/** About an object that is named. They change nothing of it that outlives it. */
const looking =
  /^(?:(?:container )?(?:exec|inspect|logs|port|top|diff)|(?:image|network|volume) inspect|(?:image )?history|(?:container )?commit) /;
/** Flags that take no value, so that the word behind them is the object. */
const switches = /^-(?:[itd]+|-(?:interactive|tty|detach|privileged|size|timestamps|no-trunc|details))$/;

/** Of a line that makes a container. */
const noImage = 'its image is not here, and is in a registry of others';

/** What is there for a line, by its name. */
export type There = ReadonlyMap<string, OwnedKind>;

/** `setup`: lines with docker in front. */
export function madeBySetup(setup: readonly string[]): There {
  return new Map(
    setup.flatMap((line) =>
      ownedLine(wordsOf(line), '').makes.map(({ name, kind }) => [name, kind] as const),
    ),
  );
}

/** Null for a line that may be run. `argv`: without the program. `endsOnly`: only how it ends is looked at. */
export function whyNotRun(argv: readonly string[], made: There, endsOnly: boolean): string | null {
  const line = `${argv.join(' ')} `;
  if (free.test(line) || filtered.test(line) || (endsOnly && listing.test(line))) return null;
  if (making.test(line)) {
    if (mountsOfHost(argv)) return 'it mounts what is of the host';
    return argv.some((word) => made.get(word) === 'image') ? null : noImage;
  }
  if (!looking.test(line)) return 'it may touch what is not ours, or reach a registry';
  return namesOnly(argv, made) ? null : 'it is about objects that are not ours';
}

/** Docker makes directories of the host that it is to mount and that are missing. */
export function mountsOfHost(argv: readonly string[]): boolean {
  const values = argv.flatMap((word, at) => {
    const attached = /^--(?:volume|mount)=(.*)$/.exec(word)?.[1] ?? /^-v(.+)$/.exec(word)?.[1];
    return attached ?? (/^(?:-v|--volume|--mount)$/.test(word) ? (argv[at + 1] ?? '') : []);
  });
  return values.some((value) => /^[/.~]|type=bind/.test(value));
}

/** Is the first word that can be an object one that was made? A word behind a flag may be its value, and is none then. */
function namesOnly(argv: readonly string[], made: There): boolean {
  const command = argv.findIndex((word) => /^(?:exec|inspect|logs|port|top|diff|history|commit)$/.test(word));
  const first = argv.slice(command + 1).find((word, at, words) => {
    const before = words[at - 1];
    const isValue = before?.startsWith('-') === true && !before.includes('=') && !switches.test(before);
    return !word.startsWith('-') && !isValue;
  });
  return made.has(first ?? '');
}

/** After `docker`. */
export function wordsOf(line: string): string[] {
  const words = wordsIn(wholeText(line), { named: new Names(), positional: null });
  return words.slice(1).map(({ text }) => text.text);
}
