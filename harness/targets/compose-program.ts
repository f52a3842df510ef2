/** The compose that people run beside a client: Docker's, as its plugin or alone, or podman-compose. */
import { findProgram } from '../host/programs.ts';
import { runClient, shortDeadlineMs } from '../transport/run-client.ts';
import type { ClientCommand, ComposeCommand } from '../transport/target.ts';

export interface FoundCompose {
  name: 'docker-compose' | 'podman-compose';
  /** As it prints it, without a leading `v`. */
  version: string;
  command: ComposeCommand;
}

/** Null where none is here, or the one that is here does not tell its version. */
export async function findCompose(client: ClientCommand): Promise<FoundCompose | null> {
  if (client.kind === 'podman') return alone(client, 'podman-compose');
  const plugin = await told(client, 'docker-compose', { file: client.file, args: ['compose'] });
  return plugin ?? alone(client, 'docker-compose');
}

async function alone(client: ClientCommand, name: FoundCompose['name']): Promise<FoundCompose | null> {
  const file = await findProgram(name);
  return file === null ? null : told(client, name, { file, args: [] });
}

/**
 * Without a configuration of the user's, as scenarios run it: there a plugin in the home directory is not found. Docker's
 * client without a plugin takes `compose version` for its own `version`.
 */
async function told(
  client: ClientCommand,
  name: FoundCompose['name'],
  command: ComposeCommand,
): Promise<FoundCompose | null> {
  const asked = { ...client, ...command };
  const reply = await runClient(asked, ['version'], {
    deadlineMs: shortDeadlineMs,
    env: { DOCKER_CONFIG: '/nonexistent' },
  });
  const version = /compose(?:r|\b)[^\n]*? version\s+v?(\d[^\s,]*)/i.exec(reply.stdout)?.[1];
  return reply.exitCode === 0 && version !== undefined ? { name, version, command } : null;
}
