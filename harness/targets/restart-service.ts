/** Restarts the service behind a target's socket, as an upgrade or a reboot does. Only for disposable engines. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { poll } from '../asking/poll.ts';
import { runBounded } from '../transport/bounded.ts';
import { ping } from '../transport/ping.ts';
import { endProcess, startTimeOf, stillRuns } from '../transport/processes.ts';
import type { ClientCommand, Target } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';
import { engineUnitsOf, systemctlOf } from './engine-units.ts';
import { serviceArguments } from './serve-api.ts';

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
  const service = runningService(target);
  if (service === null) {
    return target.servedBy === null
      ? restartUnit(target)
      : startAgain(target, serviceOfRun(target.servedBy, target.socket), announce);
  }
  if (belongsToUnit(target, service.pid)) {
    await restartUnit(target);
    return service;
  }
  const startTime = startTimeOf(service.pid) ?? '';
  endProcess(service.pid, startTime, 'SIGTERM');
  const ended = await poll(
    () => Promise.resolve(!stillRuns(service.pid, startTime)),
    (gone) => gone,
    endMs,
  );
  if (!ended) throw new Trouble(`the service of ${target.id} does not end on SIGTERM`);
  return startAgain(target, service, announce);
}

async function startAgain(
  target: Target,
  service: Started,
  announce: (pid: number | undefined) => void,
): Promise<Started> {
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
  await mustComeBack(target);
  return service;
}

async function mustComeBack({ id, socket }: Target): Promise<void> {
  if (!(await poll(() => ping(socket), Boolean, readyMs)))
    throw new Trouble(`the service of ${id} does not come back`);
}

/** Did systemd start it? Then one that is started beside it would come in the way of systemd's own. */
function belongsToUnit(target: Target, pid: number): boolean {
  const { service } = engineUnitsOf(target);
  return readFileSync(`/proc/${pid}/cgroup`, 'utf8').trim().endsWith(`/${service}`);
}

/** The unit, started anew: also where its last process has ended with the session of its user. */
async function restartUnit(target: Target): Promise<Started> {
  if (!target.traits.systemd) throw new Trouble(`the daemon of ${target.id} has not left its process id`);
  const { service } = engineUnitsOf(target);
  const [file = '', ...first] = systemctlOf(target);
  // Several restarts within a minute are more than the unit allows by itself.
  for (const verb of ['reset-failed', 'restart']) {
    const reply = await runBounded(file, [...first, verb, service], endMs + readyMs, {});
    if ('notRun' in reply || reply.exitCode !== 0) throw new Trouble(`systemctl ${verb} ${service} fails`);
  }
  await mustComeBack(target);
  return { pid: 0, uid: 0, gid: 0, argv: [file, ...first, 'restart', service], env: {} };
}

/** Null where it is gone: that of an ordinary user ends with the user's session. */
function runningService(target: Target): Started | null {
  const pid = target.servedBy === null ? daemonOf(target) : servingOf(target);
  return pid === null ? null : lookAt(pid);
}

function serviceOfRun(client: ClientCommand, socket: string): Started {
  rmSync(socket, { force: true });
  return {
    pid: 0,
    uid: client.uid ?? process.getuid?.() ?? 0,
    gid: client.gid ?? process.getgid?.() ?? 0,
    argv: [client.file, ...serviceArguments(client, socket)],
    env: { ...client.env },
  };
}

/**
 * Docker's daemon leaves its process id beside its socket; a rootless one lives and ends with the rootlesskit that
 * made its namespaces.
 */
function daemonOf({ socket }: Target): number | null {
  let pid: number;
  try {
    pid = Number(readFileSync(socket.replace(/\.sock$/, '.pid'), 'utf8'));
  } catch {
    return null;
  }
  return topmost(pid, (parent) => /^(rootlesskit|exe)\n/.test(readFileSync(`/proc/${parent}/comm`, 'utf8')));
}

/** Podman's service has the run's own socket for its last argument; a rootless one has started itself anew. */
function servingOf({ socket }: Target): number | null {
  const serves = (pid: number) => argvOf(pid).at(-1) === `unix://${socket}`;
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find(serves);
  return pid === undefined ? null : topmost(pid, serves);
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
