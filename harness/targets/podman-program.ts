/** What rootful and rootless Podman share when they are looked for. */
import * as z from 'zod';
import { findProgram } from '../host/programs.ts';
import { complaintOf, parsedJson } from '../transport/parsed.ts';
import { runClient, shortDeadlineMs } from '../transport/run-client.ts';
import type { ClientCommand } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';
import type { Finding, FoundTarget } from './definition.ts';

/** Releases before 3.1 do not tell: they have no service elsewhere. */
const remoteSchema = z.object({ host: z.object({ serviceIsRemote: z.boolean().default(false) }) });

export async function findPodman(
  id: string,
): Promise<{ file: string } | Extract<Finding, { missing: unknown }>> {
  const file = await findProgram('podman');
  if (file !== null) return { file };
  return {
    missing: {
      id,
      code: 'no-engine',
      reason: 'no podman on the PATH',
      hint: 'npm run matrix -- --install',
    },
  };
}

/** Asks Podman about itself; what is wrong with its set-up shows here, before any scenario. Throws `Trouble`. */
export async function podmanWorks(found: FoundTarget): Promise<Finding> {
  const { host } = await askPodmanInfo(found.client, remoteSchema);
  if (!host.serviceIsRemote) return { found };
  return {
    missing: {
      id: found.id,
      code: 'engine-broken',
      reason: 'this podman is a client of a machine elsewhere, which is not measured',
      hint: 'run canialias inside that machine',
    },
  };
}

/** Throws `Trouble` with Podman's own words where it does not tell. */
export async function askPodmanInfo<T>(client: ClientCommand, schema: z.ZodType<T>): Promise<T> {
  // As a whole: a template that names a field which a release does not have yet is an error to it.
  const args = ['info', '--format', 'json'];
  const reply = await runClient(client, args, { deadlineMs: shortDeadlineMs });
  if (reply.timedOut) throw new Trouble(`podman info does not answer within ${shortDeadlineMs / 1000} s`);
  if (reply.exitCode !== 0) throw new Trouble(`podman info fails: ${complaintOf(reply)}`);
  return parsedJson(schema, reply.stdout, 'podman info');
}
