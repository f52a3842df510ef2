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
import { runBounded } from '../../harness/transport/bounded.ts';
import { request } from '../../harness/transport/request.ts';
import { callDeadlineMs, runClient } from '../../harness/transport/run-client.ts';
import type { Target } from '../../harness/transport/target.ts';
import { askClient } from '../../harness/vocabulary/commands/ask-commands.ts';
import { commandId, flagId } from '../../harness/vocabulary/commands/feature-id.ts';
import { withoutEngine } from '../../harness/vocabulary/commands/without-engine.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import { ownedLine } from './owned-line.ts';
import { type FileRuns, fileRuns } from './run-files.ts';
import { wordsOf } from './runnable-line.ts';
import { type LineOutcome, saidIn } from './verdict.ts';

export interface LineToRun {
  setup: readonly string[];
  argv: readonly string[];
  /** Commands of a shell that get what it prints; what they print is taken for it. */
  readers: string | null;
}

export interface Engines extends FileRuns {
  targets: readonly Target[];
  /** Name of an image on all of them, which has a shell. */
  image: string;
  /** A text says why it could not be run. */
  run: (line: LineToRun, target: Target) => Promise<LineOutcome | string>;
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
  { setup, argv, readers }: LineToRun,
  target: Target,
  session: Session,
  journal: Journal,
): Promise<LineOutcome | string> {
  const named = (line: string) =>
    line.replace(/\bIMAGE\b(?::(\w+))?/g, (_, variant = 'cmd') => session.images[variant as FixtureImage]);
  const all = [...setup.map((line) => wordsOf(named(line))), argv];
  const owned = all.map((words) => ownedLine(words, session.runId));
  const made = owned.flatMap(({ makes }) => makes);
  const send: Send = (method, path) => request(target.socket, { method, path });
  for (const { kind, name, implicit } of made) {
    if (await isThere(send, kind, name)) return `${kind} ${name} is there already, and is not ours`;
    journal.add({ kind, target: target.id, name, implicit });
  }
  try {
    for (const { argv: words } of owned.slice(0, -1)) {
      const { exitCode, stderr } = await ask(words, target);
      if (exitCode !== 0) return `what it needs could not be made on ${target.id}: ${saidIn(stderr)}`;
    }
    const outcome = await ask(owned.at(-1)?.argv ?? [], target);
    return readers === null || outcome.exitCode !== 0 ? outcome : await readBy(readers, outcome);
  } finally {
    for (const object of made.toReversed()) await removeOwned(send, session.runId, object);
  }
}

async function readBy(readers: string, { stdout }: LineOutcome): Promise<LineOutcome> {
  const found = await runBounded('sh', ['-c', readers], callDeadlineMs, { stdin: 'pipe', input: stdout });
  if ('notRun' in found) return { exitCode: -1, stdout: '', stderr: found.notRun };
  return { exitCode: found.exitCode ?? -1, stdout: found.stdout, stderr: found.stderr };
}

async function isThere(send: Send, kind: string, name: string): Promise<boolean> {
  const path =
    { container: 'containers', network: 'networks', volume: 'volumes', image: 'images' }[kind] ?? 'pods';
  const rest = kind === 'container' || kind === 'image' ? '/json' : '';
  const { status, body } = await send('GET', `/${path}/${name}${rest}`);
  // An id that begins with it is found too: `db` is hexadecimal.
  const isOther = kind === 'container' && !JSON.stringify(body).includes(`"Name":"/${name}"`);
  return status === 200 && !isOther;
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
