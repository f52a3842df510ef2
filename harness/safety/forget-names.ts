/** Names of containers that Podman's DNS server keeps after their network is gone. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Target } from '../transport/target.ts';

/**
 * Rootless Podman 4.3 leaves them after a start that fails once the network is set up, and after a run that was killed.
 * A network that gets the same addresses later is then answered with the old names.
 * `isGone`: of a network's name; it must be one of ours. `root`: where the host's `/run` is.
 */
export function forgetNames(target: NamesOf, isGone: (network: string) => boolean, root = '/run'): void {
  try {
    for (const file of keptNames(target, root)) {
      if (isGone(basename(file))) rmSync(file, { force: true });
    }
  } catch {
    // Names that may not be removed stay: doctor tells them.
  }
}

/** Their files. `networks`: asks for the names of all networks of the target, only where files are there; null if unknown. */
export async function staleNames(
  target: NamesOf,
  networks: () => Promise<readonly string[] | null>,
  root = '/run',
): Promise<string[]> {
  const files = keptNames(target, root);
  if (files.length === 0) return [];
  const there = await networks();
  return there === null ? [] : files.filter((file) => !there.includes(basename(file)));
}

type NamesOf = Pick<Target, 'socket' | 'servedBy'> & { traits: Pick<Target['traits'], 'engine'> };

/** A file for each network, of its name; none where no such server is, or another release keeps them elsewhere. */
function keptNames({ socket, servedBy, traits }: NamesOf, root: string): string[] {
  if (traits.engine !== 'podman') return [];
  try {
    // The directory belongs to the user whose Podman it is. The socket of a run that was killed is gone.
    const uid = servedBy === null ? statSync(socket).uid : (servedBy.uid ?? process.getuid?.() ?? 0);
    const ofUser = uid === 0 ? root : join(root, 'user', String(uid));
    const directory = join(ofUser, 'containers/networks/aardvark-dns');
    const files = readdirSync(directory).filter((name) => name !== 'aardvark.pid');
    return files.map((name) => join(directory, name));
  } catch {
    return [];
  }
}
