/** The Docker of this machine, on which the lab runs. */
import { CanialiasError } from '../../harness/errors.ts';
import type { FoundTarget } from '../../harness/targets/definition.ts';
import { docker } from '../../harness/targets/docker.ts';
import type { Target } from '../../harness/transport/target.ts';

/** Throws the error of the target where there is none. */
export async function localDocker(): Promise<FoundTarget> {
  const finding = await docker.find({});
  if ('found' in finding) return finding.found;
  const { code, reason, hint } = finding.missing;
  throw new CanialiasError(code, `the lab runs on the local Docker, and ${reason}`, hint);
}

/** The local Docker, the only target of a lab's session. */
export function dockerOf([target]: readonly Target[]): Target {
  if (target === undefined) throw new Error('a lab session has Docker for its one target');
  return target;
}
