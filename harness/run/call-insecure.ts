/** How a target's client comes to call the registries of the run insecure, and what must be started for that. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { insecureRegistriesText, readingRegistriesFrom } from '../asking/insecure-registries.ts';
import type { CalledInsecure, RegistryPair } from '../contract/registry.ts';
import type { Journal } from '../safety/journal.ts';
import { type Service, serveApi } from '../targets/serve-api.ts';
import type { Target } from '../transport/target.ts';

export interface CallingInsecure {
  how: CalledInsecure;
  /** What was started for it; null where nothing was. */
  service: Service | null;
}

/**
 * Docker's client leaves push and pull to Podman's service, which reads no file that the client is told of: a second
 * service is started that reads one. The target's own stays as it is: what it does without settings is a question
 * too. `directory`: an existing one that the engine's user can pass through.
 */
export async function callInsecure(
  target: Target,
  pair: RegistryPair,
  directory: string,
  journal: Journal,
): Promise<CallingInsecure> {
  const { servedBy, client } = target;
  if (servedBy === null || client.kind === servedBy.kind) {
    return { how: readsHomeOnly(target) ? ownHomeOf(target) : { by: 'file' }, service: null };
  }
  const file = join(directory, 'registries.conf');
  writeFileSync(file, insecureRegistriesText([pair.secure.address, pair.plain.address]));
  chmodSync(file, 0o644);
  const socket = join(directory, 'registry-service', 'podman.sock');
  const env = { ...servedBy.env, ...readingRegistriesFrom(file) };
  return { how: { by: 'service', socket }, service: await serveApi({ ...servedBy, env }, socket, journal) };
}

/** Before 3.2, pull --all-tags and manifest inspect of Podman did not look at the file that they were told of. */
function readsHomeOnly({ traits }: Target): boolean {
  const version = semver.coerce(traits.clientVersion, { loose: true });
  return traits.client === 'podman' && version !== null && semver.lt(version, '3.2.0');
}

/** A rootless Podman keeps its images and its own settings below its home directory. */
function ownHomeOf({ client }: Target): CalledInsecure {
  const env = {
    XDG_DATA_HOME: join(client.home, '.local', 'share'),
    XDG_CONFIG_HOME: join(client.home, '.config'),
  };
  return { by: 'home', env };
}
