/** Serves Podman's API on a socket of the run's own, for as long as the run lasts. */
import { spawn } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CanialiasError } from '../errors.ts';
import type { Journal } from '../safety/journal.ts';
import { startTimeOf } from '../safety/processes.ts';
import { ping } from '../surfaces/api/ping.ts';
import { until } from '../surfaces/until.ts';
import type { ClientCommand } from './target.ts';

export interface Service {
  stop: () => void;
}

const readyMs = 20_000;

/** `socket` must end in `podman.sock`: Testcontainers knows Podman by that name. */
export async function serveApi(
  client: ClientCommand,
  socket: string,
  journal: Journal | null,
): Promise<Service> {
  await mkdir(dirname(socket), { recursive: true, mode: 0o700 });
  if (client.uid !== undefined) await chown(dirname(socket), client.uid, client.gid ?? client.uid);
  const child = spawn(client.file, [...client.args, 'system', 'service', '--time=0', `unix://${socket}`], {
    env: { ...client.env },
    cwd: client.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...(client.uid === undefined ? {} : { uid: client.uid, gid: client.gid ?? client.uid }),
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-2000);
  });
  if (child.pid !== undefined) {
    journal?.add({ kind: 'process', pid: child.pid, startTime: startTimeOf(child.pid) ?? '' });
  }
  const stop = () => {
    child.kill('SIGTERM');
    child.stderr.destroy();
    child.unref();
  };
  const answers = await until(
    () => ping(socket),
    (answer) => answer || child.exitCode !== null,
    readyMs,
  );
  if (!answers) {
    stop();
    throw new CanialiasError(
      'engine-broken',
      `podman system service does not answer: ${words.trim().split('\n').at(-1) ?? ''}`,
      'npm run canialias -- doctor',
    );
  }
  return { stop };
}
