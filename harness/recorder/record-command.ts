/** Records a command: what it asks of docker, how it ends, and the files that it writes. */
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording } from '../record/recording/model.ts';
import { assembled } from './assemble.ts';
import { readNotes } from './read-notes.ts';
import { type RecordedSocket, recordSocket } from './record-socket.ts';
import { type CommandEnd, type CommandToRun, runCommand } from './run-command.ts';
import { makeShims } from './shim-directory.ts';
import type { ShimPlan } from './shim-plan.ts';
import { changesBetween, readTree, withTexts } from './tree.ts';

export interface ToRecord extends Omit<CommandToRun, 'mark' | 'onStart'> {
  /** An empty directory of the recorder's own, that the command's user may enter. */
  directory: string;
  /** By name, as a plan of the shims has them. */
  programs: ShimPlan['programs'];
  /** Of the engine; null where its requests cannot be recorded. */
  socket: string | null;
  /** DOCKER_HOST of the client; null for none. */
  clientHost: string | null;
  target: Recording['target'];
  /** Of all that the command creates by calls, programs and compose; none, as a rule. */
  labels: Readonly<Record<string, string>>;
  onStart?: (pid: number) => void;
}

export interface Recorded {
  recording: Recording;
  /** Why it could not be run; null where it could. */
  notRun: string | null;
}

export async function recordCommand(options: ToRecord): Promise<Recorded> {
  const { directory, programs, socket, owner, cwd } = options;
  if (owner !== null) chownSync(directory, owner.uid, owner.gid);
  const sockets = await openSockets(directory, socket, owner, options.labels);
  try {
    const before = readTree(cwd);
    const hosts =
      sockets === null
        ? null
        : { programs: hostOf(sockets.paths.programs), compose: hostOf(sockets.paths.compose) };
    const plan: ShimPlan = {
      notes: join(directory, 'notes.jsonl'),
      root: before === null ? null : cwd,
      programs,
      hosts,
      clientHost: options.clientHost,
      labels: options.labels,
    };
    const shims = makeShims(directory, plan, owner);
    const start = Date.now();
    const end = await runCommand({
      ...options,
      env: {
        ...options.env,
        PATH: `${shims}:${options.env.PATH ?? ''}`,
        ...(hosts === null ? {} : { DOCKER_HOST: hosts.programs }),
      },
      mark: directory,
      onStart: options.onStart ?? (() => undefined),
    });
    const ms = Date.now() - start;
    const after = existsSync(cwd) ? readTree(cwd) : new Map<string, null>();
    const files = before === null || after === null ? null : withTexts(cwd, changesBetween(before, after));
    const remarks = [
      ...(socket === null
        ? ['API requests were not recorded: the client talks to no socket of this machine']
        : []),
      ...(files === null ? ['files were not looked at: the directory is too large, or cannot be read'] : []),
      ...(existsSync(cwd) ? [] : ['the command removed its own directory']),
      ...remarksOf(end, options.deadlineMs),
    ];
    const recording = assembled({
      startedAt: start,
      ms,
      command: options.command,
      target: options.target,
      end,
      notes: readNotes(plan.notes),
      exchanges: { programs: sockets?.programs.exchanges ?? [], compose: sockets?.compose.exchanges ?? [] },
      root: cwd,
      files,
      remarks,
    });
    return { recording, notRun: end.notRun };
  } finally {
    await Promise.all([sockets?.programs.close(), sockets?.compose.close()]);
  }
}

function remarksOf({ timedOut, daemons }: CommandEnd, deadlineMs: number | null): string[] {
  return [
    ...(timedOut
      ? [
          `the command did not end within ${(deadlineMs ?? 0) / 1000} s, and was ended with all that it had started`,
        ]
      : []),
    ...(daemons.length === 0
      ? []
      : [`the command left running, and these were ended: ${daemons.slice(0, 5).join('; ')}`]),
  ];
}

interface Sockets {
  paths: { programs: string; compose: string };
  programs: RecordedSocket;
  compose: RecordedSocket;
}

/** Testcontainers knows Podman by the name of its socket, which is therefore kept. */
async function openSockets(
  directory: string,
  target: string | null,
  owner: ToRecord['owner'],
  labels: ToRecord['labels'],
): Promise<Sockets | null> {
  if (target === null) return null;
  const name = target.endsWith('podman.sock') ? 'podman.sock' : 'docker.sock';
  const at = (place: string) => {
    mkdirSync(join(directory, place));
    return join(directory, place, name);
  };
  const paths = { programs: at('api'), compose: at('compose') };
  const programs = await recordSocket(paths.programs, target, owner, labels);
  const compose = await recordSocket(paths.compose, target, owner, labels);
  return { paths, programs, compose };
}

function hostOf(path: string): string {
  return `unix://${path}`;
}
