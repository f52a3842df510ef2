/** Brings images onto an engine. */
import { chownSync } from 'node:fs';
import { CanialiasError } from '../../harness/errors.ts';
import { complaintOf } from '../../harness/transport/parsed.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { Target } from '../../harness/transport/target.ts';

const deadlineMs = 600_000;

/** `archive`: of `docker save`. Throws `fixture-failed`. */
export async function loadImages({ id, client }: Target, archive: string): Promise<void> {
  if (client.uid !== undefined) chownSync(archive, client.uid, client.gid ?? client.uid);
  const reply = await runClient(client, ['load', '--input', archive], { deadlineMs });
  if (reply.exitCode === 0) return;
  throw new CanialiasError(
    'fixture-failed',
    `${id} did not load the images: ${complaintOf(reply)}`,
    'try one of them by hand: docker save IMAGE | podman load',
  );
}
