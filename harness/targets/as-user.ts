/** How a program of the host is run as the engine's user. */
import type { ClientCommand } from '../transport/target.ts';

/** The words by which this process runs a program as that user, who is found by his own systemd. */
export function asUser({ uid, gid, home, env }: ClientCommand, argv: readonly string[]): string[] {
  if (uid === undefined) return [...argv];
  const group = String(gid ?? uid);
  const runtime = env.XDG_RUNTIME_DIR === undefined ? [] : [`XDG_RUNTIME_DIR=${env.XDG_RUNTIME_DIR}`];
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${group}`,
    '--init-groups',
    'env',
    `HOME=${home}`,
    ...runtime,
    ...argv,
  ];
}
