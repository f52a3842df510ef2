/** A second service of a Podman that Docker's client drives: one that calls the registries of the run insecure. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insecureRegistriesText, readingRegistriesFrom } from '../asking/insecure-registries.ts';
import type { RegistryPair } from '../contract/registry.ts';
import type { Journal } from '../safety/journal.ts';
import { type Service, serveApi } from '../targets/serve-api.ts';
import type { Target } from '../transport/target.ts';

export interface Trusting {
  /** The registries as they were, and how a client gets to the service. */
  pair: RegistryPair;
  service: Service;
}

/**
 * Docker's client leaves push and pull to the service, which reads no file that the client is told of. The target's
 * own service stays as it is: what it does without settings is a question too. Null where a client reads the file
 * itself, or no service is ours to start. `directory`: an existing one that the engine's user can pass through.
 */
export async function serveTrusting(
  target: Target,
  pair: RegistryPair,
  directory: string,
  journal: Journal,
): Promise<Trusting | null> {
  const { servedBy, client } = target;
  if (servedBy === null || client.kind === servedBy.kind) return null;
  const file = join(directory, 'registries.conf');
  writeFileSync(file, insecureRegistriesText([pair.secure.address, pair.plain.address]));
  chmodSync(file, 0o644);
  const socket = join(directory, 'registry-service', 'podman.sock');
  const env = { ...servedBy.env, ...readingRegistriesFrom(file) };
  const service = await serveApi({ ...servedBy, env }, socket, journal);
  const calledInsecureBy = { DOCKER_HOST: `unix://${socket}` };
  return {
    pair: { secure: { ...pair.secure, calledInsecureBy }, plain: { ...pair.plain, calledInsecureBy } },
    service,
  };
}
