/** From the options of `try` to what is told of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';
import { tryLabel } from '../../harness/record/try-label.ts';
import { newRunId } from '../../harness/run/open-session.ts';
import { discover } from '../../harness/targets/discover.ts';
import { leftOut, missingError } from '../../harness/targets/missing-error.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { commandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import type { EndpointWords } from '../../harness/vocabulary/uses/request-uses.ts';
import { type Tried, type TriedOn, triedOf } from '../../reports/try/tried.ts';
import { readCompatOf } from '../cli/derived.ts';
import { publishedRecord } from '../cli/paths.ts';
import { saveImages } from './save-images.ts';
import { type TryHere, tryHere } from './try-here.ts';
import { tryInLab } from './try-in-lab.ts';
import type { ToTry } from './try-on-target.ts';

export interface TryOptions extends ToTry {
  /** `local` alone, or engines of the lab such as `docker@28`; empty for the newest ones of the lab. */
  on: readonly string[];
  /** Of this machine's Docker, and `fixtures`. */
  images: readonly string[];
  rootlessUser: string | undefined;
}

/** The word for the engines of this machine. */
const here = 'local';

export async function runTry(options: TryOptions, say: (line: string) => void): Promise<Tried> {
  const isHere = options.on.includes(here);
  if (isHere && options.on.length > 1)
    throw new CanialiasError(
      'usage',
      `--on ${here} does not go with other targets: those are of the lab`,
      `canialias try --on ${here} -- COMMAND`,
    );
  const archivesIn = (directory: string) => saveImages(options.images, directory);
  const { tried, notTried } = isHere
    ? await onThisMachine(options, archivesIn, say)
    : await tryInLab({ ...options, archivesIn }, say);
  const [first, ...others] = tried;
  if (first === undefined)
    throw new CanialiasError(
      'no-engine',
      `it was tried on no engine: ${notTried.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}`,
      'canialias doctor says what is missing',
    );
  return triedOf([first, ...others], notTried, await knownHere());
}

async function onThisMachine(
  options: TryOptions,
  archivesIn: TryHere['archivesIn'],
  say: (line: string) => void,
): Promise<{ tried: TriedOn[]; notTried: Tried['notTried'] }> {
  const { rootlessUser } = options;
  const discovery = await discover([], rootlessUser === undefined ? {} : { rootlessUser });
  const refusal = missingError(discovery, false);
  if (refusal !== null) throw refusal;
  for (const target of discovery.missing) say(leftOut(target));
  const names = discovery.found.map(({ id }) => id).join(', ');
  say(`canialias: runs the command on this machine's own engines (${names}), in copies of this directory`);
  if (options.images.length > 0) say('canialias: the images that --images names stay on them');
  const id = newRunId();
  say(`canialias: what the command makes gets the label ${tryLabel}=${id}, and stays`);
  return tryHere(discovery, { ...options, archivesIn, labels: { [tryLabel]: id } }, say);
}

async function knownHere() {
  const [compat, commands, endpoints] = await Promise.all([
    readCompatOf(publishedRecord),
    wordsOf('commands'),
    wordsOf('endpoints'),
  ]);
  return {
    compat,
    index: commandIndex(commands as CommandWord[]),
    endpoints: endpoints as EndpointWords,
  };
}

async function wordsOf(name: 'commands' | 'endpoints'): Promise<unknown> {
  return JSON.parse(await readFile(join(projectRoot, 'suites', 'vocabulary', `${name}.json`), 'utf8'));
}
