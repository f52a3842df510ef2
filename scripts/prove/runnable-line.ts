/** Which lines of samples may be run: those that touch nothing but what they, or the sample's setup, make. Pure. */
import { wholeText } from '../../reports/check/read/mapped-text.ts';
import { Names } from '../../reports/check/read/shell/names.ts';
import { wordsIn } from '../../reports/check/read/shell/words-in.ts';
import { ownedLine } from './owned-line.ts';

/** About the engine alone, or about what they make. */
const free = /^(?:network create|(?:system )?info|version) /;
/** They show what is of others too: whether they end well can be told of them, and not what they print. */
const listing = /^(?:ps|images|(?:container|image|network|volume) ls|system df) /;
const making = /^(?:container )?(?:run|create) /;
/** About an object that is named. They change nothing of it that outlives it. */
const looking =
  /^(?:(?:container )?(?:exec|inspect|logs|port|top|diff)|(?:image|network|volume) inspect|(?:image )?history) /;
/** Flags that take no value, so that the word behind them is the object. */
const switches = /^-(?:[itd]+|-(?:interactive|tty|detach|privileged|size|timestamps|no-trunc|details))$/;

/** Names of objects and images. `setup`: lines with docker in front. */
export function madeBySetup(setup: readonly string[]): ReadonlySet<string> {
  return new Set(setup.flatMap((line) => ownedLine(wordsOf(line), '').makes.map(({ name }) => name)));
}

/** Null for a line that may be run. `argv`: without the program. `endsOnly`: only how it ends is looked at. */
export function whyNotRun(
  argv: readonly string[],
  made: ReadonlySet<string>,
  endsOnly: boolean,
): string | null {
  const line = `${argv.join(' ')} `;
  if (free.test(line) || (endsOnly && listing.test(line))) return null;
  if (making.test(line)) {
    return argv.some((word) => made.has(word))
      ? null
      : 'its image is not here, and is in a registry of others';
  }
  if (!looking.test(line)) return 'it may touch what is not ours, or reach a registry';
  return namesOnly(argv, made) ? null : 'it is about objects that are not ours';
}

/** Is the first word that can be an object one that was made? A word behind a flag may be its value, and is none then. */
function namesOnly(argv: readonly string[], made: ReadonlySet<string>): boolean {
  const command = argv.findIndex((word) => /^(?:exec|inspect|logs|port|top|diff|history)$/.test(word));
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
