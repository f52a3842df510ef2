/** Tries a command on one engine: in a copy of the directory, as the engine's user, and recorded. */
import { spawnSync } from 'node:child_process';
import { lchownSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Recording } from '../../harness/record/recording/model.ts';
import { withVersion } from '../../harness/record/with-versions.ts';
import { recordCommand } from '../../harness/recorder/record-command.ts';
import type { Owner } from '../../harness/recorder/shim-directory.ts';
import type { Journal } from '../../harness/safety/journal.ts';
import { startTimeOf } from '../../harness/transport/processes.ts';
import type { Target } from '../../harness/transport/target.ts';
import { type Copied, copyTree } from './copy-tree.ts';
import { programsOf } from './programs-of.ts';

export interface ToTry {
  command: readonly [string, ...string[]];
  /** Directory that the command is called in, which stays as it is. */
  directory: string;
  /** Paths of it that are copied although git ignores them. */
  wanted: readonly string[];
  deadlineMs: number;
}

export interface ToTryHere extends ToTry {
  /** Of all that the command makes; none on engines that are gone afterwards. */
  labels: Readonly<Record<string, string>>;
}

/** `workDirectory`: of the run, which may be passed through by the engine's user. */
export async function tryOnTarget(
  target: Target,
  { command, directory, wanted, deadlineMs, labels }: ToTryHere,
  workDirectory: string,
  journal: Journal,
): Promise<{ recording: Recording; copied: Copied }> {
  const { client } = target;
  const owner = client.uid === undefined ? null : { uid: client.uid, gid: client.gid ?? client.uid };
  // The same path for each engine, so that what the command prints of it is the same.
  const copies = join(workDirectory, 'copy');
  const copy = join(copies, basename(directory) || 'directory');
  const recorder = join(workDirectory, target.id, 'recorder');
  mkdirSync(copies, { mode: 0o755 });
  mkdirSync(recorder, { mode: 0o700 });
  try {
    const copied = copyTree(directory, copy, wanted);
    if (owner !== null) giveTo(copies, owner);
    const { recording, notRun } = await recordCommand({
      command,
      cwd: copy,
      env: environmentOn(target),
      owner,
      streams: 'kept',
      deadlineMs,
      directory: recorder,
      programs: await programsOf(target),
      socket: target.socket,
      clientHost: client.env.DOCKER_HOST ?? null,
      labels,
      target: {
        name: withVersion(target.id, target.identity.version),
        client: `${client.kind} ${target.traits.clientVersion}`,
      },
      onStart: (pid) => {
        journal.add({ kind: 'process', pid, startTime: startTimeOf(pid) ?? '', group: true });
      },
    });
    const [program] = command;
    const remarks = [
      ...(notRun === null ? [] : [`${program} could not be run: ${notRun}`]),
      ...terminalRemarks(recording),
    ];
    return { recording: { ...recording, remarks: [...recording.remarks, ...remarks] }, copied };
  } finally {
    remove(copies, target);
  }
}

const leading: ReadonlySet<string> = new Set(['CONTAINER_HOST', 'DOCKER_CONTEXT', 'DOCKER_HOST']);

/** What leads a client elsewhere than to the target is left out. */
function environmentOn({ client }: Target): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || leading.has(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(own), ...client.env };
}

function terminalRemarks({ asked, stderr }: Recording): string[] {
  const said = [stderr, ...asked.map((one) => (one.kind === 'client' ? one.stderr : null))];
  return said.some((text) => /not a (tty|terminal)|\/dev\/tty/i.test(text ?? ''))
    ? ['the command asks for a terminal, and there is none here']
    : [];
}

function giveTo(path: string, owner: Owner): void {
  lchownSync(path, owner.uid, owner.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) giveTo(inside, owner);
    else lchownSync(inside, owner.uid, owner.gid);
  }
}

/** Files of a container's users belong to nobody here: in Podman's user namespace they can be removed. */
function remove(path: string, { client, servedBy }: Target): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    const podman = servedBy ?? (client.kind === 'podman' ? client : null);
    if (podman === null) return;
    spawnSync(podman.file, [...podman.args, 'unshare', 'rm', '-rf', path], {
      env: podman.env,
      stdio: 'ignore',
    });
  }
}
