import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export const usualSocket = '/var/run/docker.sock';
const pauseMs = 100;

/** Asks the daemon itself, without a client: a client may be set up to ask another one. */
function answersNow(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request({ socketPath, path: '/_ping', timeout: 2000 }, (reply) => {
      reply.resume();
      resolve(reply.statusCode === 200);
    });
    call.once('timeout', () => call.destroy());
    call.once('error', () => {
      resolve(false);
    });
    call.end();
  });
}

/** False when it has not answered by the deadline, or when `isHopeless` says that it never will. */
export async function dockerAnswers(
  socketPath: string,
  deadlineMs: number,
  isHopeless: () => Promise<boolean>,
): Promise<boolean> {
  const end = performance.now() + deadlineMs;
  while (performance.now() < end) {
    if (await answersNow(socketPath)) return true;
    if (await isHopeless()) return false;
    await pause(pauseMs);
  }
  return false;
}
