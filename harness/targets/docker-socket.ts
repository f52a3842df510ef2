/** Whether a Docker daemon answers on a socket, and what to do where none does. */
import { connect } from 'node:net';
import type { MissingTarget } from '../transport/target.ts';

type Problem = Omit<MissingTarget, 'id'>;

/** Null where it answers; `down` tells of a daemon that does not. */
export async function socketProblem(
  socket: string,
  down: Pick<Problem, 'reason' | 'hint'>,
): Promise<Problem | null> {
  const code = await connectError(socket);
  if (code === null) return null;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      code: 'no-permission',
      reason: `no permission on Docker's socket ${socket}`,
      hint: 'sudo usermod -aG docker "$USER", then log in again; or run as root',
    };
  }
  return { code: 'daemon-down', ...down };
}

function connectError(socket: string): Promise<string | null> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(null);
    });
    connection.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'unknown');
    });
  });
}
