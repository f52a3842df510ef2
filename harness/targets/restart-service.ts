/** Restarts the service behind a target's socket, as an upgrade or a reboot does. Only for disposable engines. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { poll } from '../asking/poll.ts';
import { ping } from '../transport/ping.ts';
import { endProcess, startTimeOf, stillRuns } from '../transport/processes.ts';
import type { Target } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';

/** A daemon may stop its containers first, each with ten seconds' grace. */
const endMs = 30_000;
const readyMs = 30_000;

/** How a running process was started. */
export interface Started {
  pid: number;
  uid: number;
  gid: number;
  argv: string[];
  env: Record<string, string>;
}

/**
 * Resolves when the service answers again, with the process that it was. `announce` is told of a new process
 * that must end with the run. Throws `Trouble` where the service neither ends nor comes back.
 */
export async function restartService(
  target: Target,
  announce: (pid: number | undefined) => void,
): Promise<Started> {
  if (!target.traits.disposable) throw new Trouble(`${target.id} is not ours to restart`);
  const service = lookAt(target.servedBy === null ? daemonOf(target) : servingOf(target));
  const startTime = startTimeOf(service.pid) ?? '';
  endProcess(service.pid, startTime, 'SIGTERM');
  const ended = await poll(
    () => Promise.resolve(!stillRuns(service.pid, startTime)),
    (gone) => gone,
    endMs,
  );
  if (!ended) throw new Trouble(`the service of ${target.id} does not end on SIGTERM`);
  const [file = '', ...args] = service.argv;
  const child = spawn(file, args, {
    env: service.env,
    cwd: '/',
    uid: service.uid,
    gid: service.gid,
    stdio: 'ignore',
    detached: true,
  });
  // A program that cannot be run does not come back, which is told below.
  child.on('error', () => {});
  child.unref();
  // A daemon was not the run's before either: the lab's container ends it.
  if (target.servedBy !== null) announce(child.pid);
  if (!(await poll(() => ping(target.socket), Boolean, readyMs)))
    throw new Trouble(`the service of ${target.id} does not come back`);
  return service;
}

/**
 * Docker's daemon leaves its process id beside its socket; a rootless one lives and ends with the rootlesskit that
 * made its namespaces.
 */
function daemonOf({ id, socket }: Target): number {
  const file = socket.replace(/\.sock$/, '.pid');
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
  } catch {
    throw new Trouble(`the daemon of ${id} has not left its process id in ${file}`);
  }
  return topmost(pid, (parent) => /^(rootlesskit|exe)\n/.test(readFileSync(`/proc/${parent}/comm`, 'utf8')));
}

/** Podman's service has the run's own socket for its last argument; a rootless one has started itself anew. */
function servingOf({ id, socket }: Target): number {
  const serves = (pid: number) => argvOf(pid).at(-1) === `unix://${socket}`;
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find(serves);
  if (pid === undefined) throw new Trouble(`no process serves the API of ${id}`);
  return topmost(pid, serves);
}

/** The process, or the highest one above it as far as all belong to the service. */
function topmost(pid: number, belongs: (parent: number) => boolean): number {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  return parent > 0 && belongs(parent) ? topmost(parent, belongs) : pid;
}

function lookAt(pid: number): Started {
  const variables = textOf(`/proc/${pid}/environ`).filter((one) => one.includes('='));
  const { uid, gid } = statSync(`/proc/${pid}`);
  return {
    pid,
    uid,
    gid,
    argv: argvOf(pid),
    env: Object.fromEntries(
      variables.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    ),
  };
}

function argvOf(pid: number): string[] {
  return textOf(`/proc/${pid}/cmdline`);
}

/** The texts of a file of /proc, each of which ends with a zero byte; none where the process has gone. */
function textOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}
