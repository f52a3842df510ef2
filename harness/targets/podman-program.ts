/** What rootful and rootless Podman share when they are looked for. */

import { findProgram } from '../host/programs.ts';
import { runClient } from '../transport/run-client.ts';
import type { Finding, FoundTarget } from './definition.ts';

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

/** Asks Podman about itself; what is wrong with its set-up shows here, before any scenario. */
export async function podmanWorks(found: FoundTarget): Promise<Finding> {
  // As a whole: a template that names a field which a release does not have yet is an error to it.
  const reply = await runClient(found.client, ['info', '--format', 'json']);
  const remote = /"serviceIsRemote":\s*true/.test(reply.stdout);
  if (reply.exitCode === 0 && !remote) return { found };
  return {
    missing: {
      id: found.id,
      code: 'engine-broken',
      reason: remote
        ? 'this podman is a client of a machine elsewhere, which is not measured'
        : `podman info fails: ${lastLine(reply.stderr)}`,
      hint: remote ? 'run canialias inside that machine' : 'npm run canialias -- doctor',
    },
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no message';
}
