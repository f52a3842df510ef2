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
import { ownedLine } from './owned-line.ts';
import { type FileRuns, fileRuns } from './run-files.ts';
import { wordsOf } from './runnable-line.ts';
import type { LineOutcome } from './verdict.ts';

export interface LineToRun {
  setup: readonly string[];
  argv: readonly string[];
}

export interface Engines extends FileRuns {
  targets: readonly Target[];
  /** Name of an image on all of them, which has a shell. */
  image: string;
  /** Null where what it would make is there already, and is not ours. */
  run: (line: LineToRun, target: Target) => Promise<LineOutcome | null>;
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
      image: session.images.base,
      ...fileRuns(session, journal),
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
  { setup, argv }: LineToRun,
  target: Target,
  session: Session,
  journal: Journal,
): Promise<LineOutcome | null> {
  const named = (line: string) =>
    line.replace(/\bIMAGE\b(?::(\w+))?/g, (_, variant = 'cmd') => session.images[variant as FixtureImage]);
  const all = [...setup.map((line) => wordsOf(named(line))), argv];
  const owned = all.map((words) => ownedLine(words, session.runId));
  const made = owned.flatMap(({ makes }) => makes);
  const send: Send = (method, path) => request(target.socket, { method, path });
  for (const { kind, name, implicit } of made) {
    if (await isThere(send, kind, name)) return null;
    journal.add({ kind, target: target.id, name, implicit });
  }
  let last: LineOutcome = { exitCode: 0, stdout: '', stderr: '' };
  for (const one of owned) last = await ask(one.argv, target);
  for (const object of made.toReversed()) await removeOwned(send, session.runId, object);
  return last;
}

async function isThere(send: Send, kind: string, name: string): Promise<boolean> {
  const path =
    { container: 'containers', network: 'networks', volume: 'volumes', image: 'images' }[kind] ?? 'pods';
  const rest = kind === 'container' || kind === 'image' ? '/json' : '';
  return (await send('GET', `/${path}/${name}${rest}`)).status === 200;
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

async function ask(argv: readonly string[], target: Target): Promise<LineOutcome> {
  const { exitCode, stdout, stderr } = await runClient(target.client, argv);
  return { exitCode: exitCode ?? -1, stdout, stderr };
}
