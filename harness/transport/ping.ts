/** Does an engine answer on a socket? */
import { request } from './request.ts';

const deadlineMs = 5000;

/** False where nobody listens, too. */
export async function ping(socket: string): Promise<boolean> {
  try {
    return (await request(socket, { method: 'GET', path: '/_ping', deadlineMs })).status === 200;
  } catch {
    return false;
  }
}
