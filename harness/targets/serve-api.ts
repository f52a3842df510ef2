/**
 * Serves Podman's API on a socket of the run's own, for as long as the run lasts. A service that crashes is started
 * again: what it was asked just then is lost, and the hundreds of questions after it are not.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { poll } from '../asking/poll.ts';
import type { Journal } from '../safety/journal.ts';
import { complaintOf } from '../transport/parsed.ts';
import { ping } from '../transport/ping.ts';
import { startTimeOf } from '../transport/processes.ts';
import type { ClientCommand } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';

export interface Service {
  stop: () => void;
  /** What the service said each time that it crashed and was started again, or the signal that ended it. */
  crashes: readonly string[];
}

const readyMs = 20_000;
/** One that crashes more often would only take the time of what is measured beside it. */
const mostCrashes = 5;
/** For one that no journal knows, so that nothing else ends it where its caller is killed. */
const idleSecondsUnknown = 60;
/** Milliseconds; for what a crash says to be read. */
const lastWordsMs = 200;

/** `socket` must end in `podman.sock`: Testcontainers knows Podman by that name. */
export async function serveApi(
  client: ClientCommand,
  socket: string,
  journal: Journal | null,
): Promise<Service> {
  await mkdir(dirname(socket), { recursive: true, mode: 0o700 });
  if (client.uid !== undefined) await chown(dirname(socket), client.uid, client.gid ?? client.uid);
  const crashes: string[] = [];
  let wanted = true;
  let ready = false;
  const start = (): Serving => {
    const serving = serve(client, socket, journal);
    serving.child.once('exit', (_, signal) => {
      // One that never answered is told of below.
      if (!ready || crashes.length === mostCrashes) return;
      setTimeout(() => {
        // The exit code does not tell: Podman 3.0 ends with another than 0 when it is told to end, too.
        const crash = serving.crash() ?? (signal === null || signal === 'SIGTERM' ? null : signal);
        if (!wanted || crash === null) return;
        crashes.push(crash);
        rmSync(socket, { force: true });
        current = start();
      }, lastWordsMs);
    });
    return serving;
  };
  let current = start();
  const stop = () => {
    wanted = false;
    current.child.kill('SIGTERM');
    current.child.stderr?.destroy();
    current.child.unref();
  };
  ready = await poll(
    () => ping(socket),
    (answer) => answer || current.hasEnded(),
    readyMs,
  );
  if (!ready) {
    stop();
    throw new Trouble(`podman system service does not answer: ${current.lastLine()}`);
  }
  return { stop, crashes };
}

/** `idleSeconds`: after how long without a request it ends by itself; 0 for never. */
export function serviceArguments({ args }: ClientCommand, socket: string, idleSeconds = 0): string[] {
  return [...args, 'system', 'service', `--time=${idleSeconds}`, `unix://${socket}`];
}

interface Serving {
  child: ChildProcess;
  /** The line that tells of a crash; null where it has said of none. */
  crash: () => string | null;
  hasEnded: () => boolean;
  /** Of what it has said. */
  lastLine: () => string;
}

function serve(client: ClientCommand, socket: string, journal: Journal | null): Serving {
  const idleSeconds = journal === null ? idleSecondsUnknown : 0;
  const child = spawn(client.file, serviceArguments(client, socket, idleSeconds), {
    env: { ...client.env },
    cwd: client.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...(client.uid === undefined ? {} : { uid: client.uid, gid: client.gid ?? client.uid }),
  });
  let words = '';
  let crash: string | null = null;
  // One that cannot be run never exits, either.
  let notRun: string | null = null;
  child.once('error', (error) => {
    notRun = error.message;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString('utf8');
    // A dump of everything that ran follows that line, longer than what is kept.
    crash ??= /^(?:fatal error|panic|unexpected fault|SIG[A-Z]+): .*$/m.exec(words)?.[0] ?? null;
    words = words.slice(-2000);
  });
  if (child.pid !== undefined) {
    journal?.add({ kind: 'process', pid: child.pid, startTime: startTimeOf(child.pid) ?? '' });
  }
  return {
    child,
    crash: () => crash,
    hasEnded: () => notRun !== null || child.exitCode !== null || child.signalCode !== null,
    lastLine: () =>
      notRun ??
      (words === '' && child.exitCode === null
        ? 'not a word'
        : complaintOf({ exitCode: child.exitCode, stdout: '', stderr: words })),
  };
}
