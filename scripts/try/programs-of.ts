/** What the names that a command calls lead to on a target. */
import { findProgram } from '../../harness/host/programs.ts';
import type { Program } from '../../harness/recorder/shim-plan.ts';
import type { Target } from '../../harness/transport/target.ts';

/** `docker` is the target's client, also where that is Podman's; its compose is the one that belongs to it. */
export async function programsOf({ client, compose, servedBy }: Target): Promise<Record<string, Program>> {
  const docker: Program = { file: client.file, args: client.args };
  if (client.kind === 'podman') {
    const own = compose === null ? {} : { 'docker compose': compose, 'docker-compose': compose };
    return { docker, podman: docker, ...own };
  }
  const alone = await findProgram('docker-compose');
  return {
    docker,
    ...(alone === null ? {} : { 'docker-compose': { file: alone, args: [] } }),
    ...(servedBy === null ? {} : { podman: { file: servedBy.file, args: servedBy.args } }),
  };
}
