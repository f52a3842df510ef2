/** Takes away the names of containers that Podman's DNS server keeps after their network is gone. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../transport/target.ts';

/**
 * Rootless Podman 4.3 leaves them after a start that fails once the network is set up, and after a run that was killed.
 * A network that gets the same addresses later is then answered with the old names.
 * `isGone`: of a network's name; it must be one of ours. `root`: where the host's `/run` is.
 */
export function forgetNames(
  {
    socket,
    servedBy,
    traits,
  }: Pick<Target, 'socket' | 'servedBy'> & { traits: Pick<Target['traits'], 'engine'> },
  isGone: (network: string) => boolean,
  root = '/run',
): void {
  if (traits.engine !== 'podman') return;
  try {
    // The directory belongs to the user whose Podman it is. The socket of a run that was killed is gone.
    const uid = servedBy === null ? statSync(socket).uid : (servedBy.uid ?? process.getuid?.() ?? 0);
    const ofUser = uid === 0 ? root : join(root, 'user', String(uid));
    const directory = join(ofUser, 'containers/networks/aardvark-dns');
    for (const network of readdirSync(directory)) {
      if (isGone(network)) rmSync(join(directory, network), { force: true });
    }
  } catch {
    // No such server, or another release keeps its names elsewhere.
  }
}
