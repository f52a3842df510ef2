/**
 * A run over engines of several releases: each group of targets is measured from inside a container of its
 * own, as on a machine of its own, and the records are merged into one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { CanialiasError } from '../../harness/errors.ts';
import { readHostFacts } from '../../harness/host/host-facts.ts';
import { findBusybox } from '../../harness/images/busybox.ts';
import { makeDirectory } from '../../harness/record/make-directory.ts';
import { mergeRecords } from '../../harness/record/merge/merge-records.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/read.ts';
import { withVersions } from '../../harness/record/with-versions.ts';
import { writeRecord } from '../../harness/record/write-record.ts';
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { headerLine } from '../../harness/run/header.ts';
import { aloneWords } from '../../harness/run/measure.ts';
import { newRunId, type OpenSession, openSession } from '../../harness/run/open-session.ts';
import type { FoundTarget } from '../../harness/targets/definition.ts';
import { docker } from '../../harness/targets/docker.ts';
import type { Target } from '../../harness/transport/target.ts';
import { brokenPromise, type LabGroup } from './columns.ts';
import { inside, wayIn } from './enter.ts';
import { ensureImage } from './image.ts';
import { type LabMachine, memoryLimit, places, startMachine } from './lab-container.ts';
import { partsOf } from './machine-records.ts';
import { overlapping } from './overlap.ts';
import type { Release } from './releases.ts';

export interface LabOptions {
  groups: readonly LabGroup[];
  /** Arguments for `canialias matrix` inside: which scenarios are asked. */
  filters: readonly string[];
  outDirectory: string;
  /** One line for a person. */
  say: (line: string) => void;
}

export interface LabOutcome {
  /** Of the merged record. */
  path: string;
  /** Why columns that were asked for are not in it. */
  failures: readonly CanialiasError[];
}

export async function runLab({ groups, filters, outDirectory, say }: LabOptions): Promise<LabOutcome> {
  makeDirectory(outDirectory);
  const runId = newRunId();
  const discovery = { found: [await localDocker()], missing: [] };
  const open = await openSession(runId, discovery, { files: [], disposable: false, byName: true });
  const before = await takeInventories(open.session.targets);
  const parts = partsOf(runId, outDirectory);
  const records: RunRecord[] = [];
  const failures: CanialiasError[] = [];
  try {
    const images = await imagesFor(groups, open, say);
    // What wants an engine to itself leaves the processor idle: the next machine starts meanwhile.
    const outcomes = await overlapping(
      groups.map((group, index) => async (leavesRoom) => {
        const words = (line: string) => {
          say(`${nameOf(group)}: ${line}`);
          if (line === aloneWords) leavesRoom();
        };
        const image = images.get(group.release) ?? '';
        const surroundings = { open, filters, outDirectory, index, say: words };
        try {
          const record = withVersions(await measureGroup(group, image, surroundings));
          const kept = parts.keep(`${group.release.name}-${index}`, record);
          words(`done; kept in ${kept} until the run's own record is written`);
          return record;
        } catch (error) {
          if (error instanceof CanialiasError) say(error.message);
          throw error;
        }
      }),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') records.push(outcome.value);
      // A column that cannot be measured is no reason to lose the others, which took half an hour.
      else if (outcome.reason instanceof CanialiasError) failures.push(outcome.reason);
      else throw outcome.reason;
    }
  } finally {
    say('taking the lab down');
    const census = await closeSession(open, before);
    const left = census.flatMap(({ leftBehind }) => leftBehind);
    if (left.length > 0) say(`left behind: ${left.join(', ')} (canialias sweep removes it)`);
  }
  const [failed] = failures;
  if (failed !== undefined && records.length === 0) throw failed;
  const merged = mergeRecords(records, { keepApart: false });
  const path = join(outDirectory, 'run.jsonl');
  writeRecord(path, merged);
  parts.drop();
  return { path, failures };
}

async function localDocker(): Promise<FoundTarget> {
  const finding = await docker.find({});
  if ('found' in finding) return finding.found;
  const { code, reason, hint } = finding.missing;
  throw new CanialiasError(code, `the lab runs on the local Docker, and ${reason}`, hint);
}

async function imagesFor(
  groups: readonly LabGroup[],
  { session }: OpenSession,
  say: LabOptions['say'],
): Promise<ReadonlyMap<Release, string>> {
  const chosen = [...new Set(groups.map(({ release }) => release))];
  const gigabytes = Math.round((Math.min(groups.length, 2) * memoryLimit) / 1024 ** 3);
  say(
    `the lab needs about ${chosen.length} GB of disk for ${chosen.length} images, 2 GB while it runs, and up to ` +
      `${gigabytes} GB of memory; canialias lab clean gives the images back`,
  );
  const images = new Map<Release, string>();
  for (const release of chosen) {
    const { name, builtIn } = await ensureImage(
      dockerOf(session.targets).client,
      release,
      session.workDirectory,
      say,
    );
    say(`${release.name}: image ${builtIn === null ? 'is here' : `built in ${builtIn} s`}`);
    images.set(release, name);
  }
  return images;
}

function dockerOf([target]: readonly Target[]): Target {
  if (target === undefined) throw new Error('a lab session has Docker for its one target');
  return target;
}

interface Surroundings {
  open: OpenSession;
  filters: readonly string[];
  outDirectory: string;
  index: number;
  say: LabOptions['say'];
}

async function measureGroup(
  group: LabGroup,
  image: string,
  { open, filters, outDirectory, index, say }: Surroundings,
): Promise<RunRecord> {
  const { session, journal } = open;
  const target = dockerOf(session.targets);
  const out = mkdtempSync(join(session.workDirectory, 'lab-'));
  const facts = await readHostFacts();
  const busybox = await findBusybox({ cacheFile: join(outDirectory, 'cache', 'busybox') });
  const machine = await startMachine({
    target,
    journal,
    runId: session.runId,
    name: `ca-${session.runId}-lab-${index}`,
    image,
    busybox: busybox.path,
    out,
    privileged: facts.linux?.capSysResource ?? true,
  });
  try {
    await boot(target, machine, group);
    await measureInside(target, machine, group, filters, say);
    const record = await readRecord(join(out, 'run.jsonl'));
    for (const { id, identity } of record.targets) {
      const broken = brokenPromise(id, group.release, identity.version);
      if (broken !== null)
        throw new CanialiasError(
          'identity-mismatch',
          broken,
          'npm run canialias -- lab clean, and run again',
        );
    }
    const { suiteCommit, suiteDirty } = await headerLine(session.runId, record.header.filters);
    return { ...record, header: { ...record.header, suiteCommit, suiteDirty } };
  } finally {
    await handOver(target, machine);
    await machine.stop();
    rmSync(out, { recursive: true, force: true });
  }
}

/** What is written inside belongs to root there and here, and an ordinary user could not remove it. */
async function handOver({ client }: Target, machine: LabMachine): Promise<void> {
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const { file, args, env } = inside(wayIn(), client, machine, ['chown', '-R', owner, places.out]);
  await execa(file, args, { env, extendEnv: false, stdin: 'ignore', reject: false });
}

async function boot({ client }: Target, machine: LabMachine, group: LabGroup): Promise<void> {
  const { file, args, env } = inside(wayIn(), client, machine, [
    'sh',
    `${places.project}/scripts/lab/boot.sh`,
    ...group.targets,
  ]);
  const reply = await execa(file, args, { env, extendEnv: false, stdin: 'ignore', all: true, reject: false });
  if (!reply.failed) return;
  throw failure(group, reply.all);
}

async function measureInside(
  { client }: Target,
  machine: LabMachine,
  group: LabGroup,
  filters: readonly string[],
  say: LabOptions['say'],
): Promise<void> {
  const way = wayIn();
  const chosen = group.targets.flatMap((id) => ['--target', id]);
  const options = ['--install', '--inside-lab', way, '--out', places.out, ...chosen, ...filters];
  const argv = [
    'env',
    `CANIALIAS_BUSYBOX=${places.busybox}`,
    places.node,
    `${places.project}/scripts/canialias.mjs`,
    'matrix',
    ...options,
  ];
  const { file, args, env } = inside(way, client, machine, argv);
  const run = execa(file, args, { env, extendEnv: false, stdin: 'ignore', stdout: 'ignore', reject: false });
  const words: string[] = [];
  for await (const line of run.iterable({ from: 'stderr' })) {
    words.push(line);
    say(line);
  }
  const { exitCode } = await run;
  // 1 is a run with red cells: its record says which.
  if (exitCode !== 0 && exitCode !== 1) throw failure(group, words.join('\n'));
}

/** As a progress line begins, such as `debian-12 podman, podman-rootless`. */
function nameOf({ release, targets }: LabGroup): string {
  return `${release.name} ${targets.join(', ')}`;
}

function failure(group: LabGroup, words: string): CanialiasError {
  // Under an error of our own stands its hint, set in.
  const said = words.split('\n').filter((line) => /^\S/.test(line));
  return new CanialiasError(
    'lab-failed',
    `${nameOf(group)}: ${said.at(-1) ?? 'it ended without a word'}`,
    'the lines above it say what the lab container did',
  );
}
