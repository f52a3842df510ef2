/** `canialias doctor`: what is here, what is missing, what to do. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import type { FoundTarget } from '../../harness/targets/definition.ts';
import type { MissingTarget, Target } from '../../harness/transport/target.ts';
import { plainLines } from '../../reports/text/plain-text.ts';
import { rootlessUserOption } from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { staleNamesInWords } from '../install/stale-names.ts';

export function doctorCommand(outcome: Outcome) {
  return new Command('doctor')
    .description('say what is here, what is missing and what to do about it')
    .addOption(rootlessUserOption)
    .action(async ({ rootlessUser }) => {
      const { currentPlan } = await import('../install/install.ts');
      const { doctorReport } = await import('../install/doctor.ts');
      const { discover } = await import('../../harness/targets/discover.ts');
      const { facts, plan } = await currentPlan({ rootlessUser, lab: false });
      const discovery = await discover([], rootlessUser === undefined ? {} : { rootlessUser });
      const directory = await mkdtemp(join(tmpdir(), 'canialias-doctor-'));
      // Rootless engines run as another user, who must pass through to what is theirs.
      await chmod(directory, 0o711);
      try {
        const looks = await Promise.all(discovery.found.map((found) => look(found, directory)));
        const targets = looks.flatMap((one) => ('target' in one ? [one.target] : []));
        const missing = [
          ...discovery.missing,
          ...looks.flatMap((one) => ('missing' in one ? [one.missing] : [])),
        ];
        const stale = looks.flatMap((one) => ('target' in one ? one.stale : []));
        const toDo = { ...plan, obstacles: [...plan.obstacles, ...staleNamesInWords(stale)] };
        process.stdout.write(plainLines(doctorReport(facts, toDo, targets, missing)));
        outcome.exitCode = missing.length === 0 ? 0 : 1;
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    });
}

/** An engine that is there may still not answer. */
async function look(
  found: FoundTarget,
  directory: string,
): Promise<{ target: Target; stale: string[] } | { missing: MissingTarget }> {
  const { hostTraits } = await import('../../harness/host/host-traits.ts');
  const { broken } = await import('../../harness/targets/broken.ts');
  const { staleNames } = await import('../../harness/safety/forget-names.ts');
  const { openTarget } = await import('../../harness/targets/open-target.ts');
  try {
    const { target, close } = await openTarget(found, await hostTraits(), directory, null, false);
    const stale = await staleNames(target, () => networksOf(target));
    close();
    return { target, stale };
  } catch (error) {
    return { missing: broken(found.id, error) };
  }
}

async function networksOf({ socket }: Target): Promise<string[] | null> {
  const { textAt } = await import('../../harness/asking/value-at.ts');
  const { request } = await import('../../harness/transport/request.ts');
  const { body } = await request(socket, { method: 'GET', path: '/networks' });
  return Array.isArray(body) ? body.map((network) => textAt(network, 'Name')) : null;
}
