/** Runs lines of samples on engines, each with what it needs, and removes what they made. */

import type { FixtureImage } from '../../harness/contract/fixture-images.ts';
import type { FeatureState } from '../../harness/record/model.ts';
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { newRunId, openSession } from '../../harness/run/open-session.ts';
import { prepareFixtures } from '../../harness/run/prepare-fixtures.ts';
import type { Journal } from '../../harness/safety/journal.ts';
import { removeOwned, type Send } from '../../harness/safety/remove-owned.ts';
import type { Session } from '../../harness/session.ts';
import type { Discovery } from '../../harness/targets/discover.ts';
import { request } from '../../harness/transport/request.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { Target } from '../../harness/transport/target.ts';
import { askClient } from '../../harness/vocabulary/commands/ask-commands.ts';
import { commandId, flagId } from '../../harness/vocabulary/commands/feature-id.ts';
import { withoutEngine } from '../../harness/vocabulary/commands/without-engine.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { wholeText } from '../../reports/check/read/mapped-text.ts';
import { Names } from '../../reports/check/read/shell/names.ts';
import { wordsIn } from '../../reports/check/read/shell/words-in.ts';
import { ownedLine } from './owned-line.ts';
import type { Way } from './plan.ts';
import type { Outcome } from './verdict.ts';

export interface LineToRun {
  setup: readonly string[];
  way: Extract<Way, { by: 'line' }>;
}

export interface Engines {
  targets: readonly Target[];
  /** Null where what it would make is there already, and is not ours. */
  run: (line: LineToRun, target: Target) => Promise<Outcome | null>;
  /** What the parser of the client says of the last of the words: of its flag, or of the command itself. */
  parse: (words: readonly CommandWord[], target: Target) => Promise<FeatureState>;
}

/** Opens a run for some work, and removes what that made; `leftBehind` is what could not be removed. */
export async function onEngines<Result>(
  discovery: Discovery,
  cacheDirectory: string,
  work: (engines: Engines) => Promise<Result>,
): Promise<{ result: Result; leftBehind: string[] }> {
  const open = await openSession(newRunId(), discovery, { files: [], disposable: false, byName: true });
  const before = await takeInventories(open);
  const leftBehind: string[] = [];
  let result: Result;
  try {
    await prepareFixtures(open, [], cacheDirectory);
    const { session, journal } = open;
    result = await work({
      targets: session.targets,
      run: (line, target) => runOne(line, target, session, journal),
      parse,
    });
  } finally {
    const census = await closeSession(open, before);
    leftBehind.push(...census.flatMap((line) => line.leftBehind.map((one) => `${line.target}: ${one}`)));
  }
  return { result, leftBehind };
}

async function runOne(
  { setup, way }: LineToRun,
  target: Target,
  session: Session,
  journal: Journal,
): Promise<Outcome | null> {
  const named = (line: string) =>
    line.replace(/\bIMAGE\b(?::(\w+))?/g, (_, variant = 'cmd') => session.images[variant as FixtureImage]);
  const all = [...setup.map((line) => wordsOf(named(line))), way.argv];
  const owned = all.map((argv) => ownedLine(argv, session.runId));
  const made = owned.flatMap(({ makes }) => makes);
  const send: Send = (method, path) => request(target.socket, { method, path });
  for (const { kind, name, implicit } of made) {
    if (await isThere(send, kind, name)) return null;
    journal.add({ kind, target: target.id, name, implicit });
  }
  let last: Outcome = { exitCode: 0, said: '' };
  for (const { argv } of owned) last = await ask(argv, target);
  for (const object of made.toReversed()) await removeOwned(send, session.runId, object);
  return last;
}

async function isThere(send: Send, kind: string, name: string): Promise<boolean> {
  const path =
    { container: 'containers', network: 'networks', volume: 'volumes', image: 'images' }[kind] ?? 'pods';
  const rest = kind === 'container' || kind === 'image' ? '/json' : '';
  return (await send('GET', `/${path}/${name}${rest}`)).status === 200;
}

/** After `docker`. */
function wordsOf(line: string): string[] {
  const words = wordsIn(wholeText(line), { named: new Names(), positional: null });
  return words.slice(1).map(({ text }) => text.text);
}

async function parse(words: readonly CommandWord[], { client }: Target): Promise<FeatureState> {
  const env = withoutEngine(client.kind);
  const features = await askClient(
    async (args) => {
      const { stdout, stderr } = await runClient(client, args, { env });
      return `${stdout}\n${stderr}`;
    },
    words,
    false,
  );
  const last = words.at(-1);
  const [flag] = last?.flags ?? [];
  const path = last?.path ?? [];
  const id = flag === undefined ? commandId(path) : flagId(path, `--${flag.name}`);
  return features.find((feature) => feature.id === id)?.state ?? 'not-asked';
}

async function ask(argv: readonly string[], target: Target): Promise<Outcome> {
  const { exitCode, stderr } = await runClient(target.client, argv);
  return { exitCode: exitCode ?? -1, said: stderr.trim().split('\n')[0] ?? '' };
}
