/** What one process asks between two boots: the second part that is due, and the first part of the next scenario. */
import { unmetRequirements } from '../asking/requirements.ts';
import { beforeBoot, type Handover } from '../conduct/before-boot.ts';
import { conduct } from '../conduct/conduct.ts';
import type { ResultLine, Surface } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { askedTargets } from './each-target.ts';

type Handovers = Partial<Record<Surface, Handover>>;

/** What comes after the next boot. Plain JSON. */
export interface Due {
  /** Those that are there already. */
  results: readonly ResultLine[];
  /** Id of the scenario whose second part is to be asked. */
  scenario: string;
  /** By target. */
  handovers: Readonly<Record<string, Handovers>>;
}

/** All results, or what is due when the machine has booted anew. `scenarios`: in the order in which they are asked. */
export async function askOverBoot(
  session: Session,
  scenarios: readonly Scenario[],
  due: Due | null,
  say: (line: string) => void,
): Promise<{ results: ResultLine[] } | Due> {
  const targets = askedTargets(session);
  const results = [...(due?.results ?? [])];
  const rest = async (scenario: Scenario, handovers: Due['handovers']) => {
    for (const target of targets) {
      results.push(await conduct(scenario, target, session, handovers[target.id]));
    }
  };
  const at = scenarios.findIndex(({ id }) => id === due?.scenario);
  const scenario = scenarios[at];
  if (scenario !== undefined && due !== null) await rest(scenario, due.handovers);
  for (const next of scenarios.slice(at + 1)) {
    const able = targets.filter(({ traits }) => unmetRequirements(next.needs, traits).length === 0);
    if (able.length > 0) {
      say(`asking ${next.id} before the machine boots anew`);
      const handovers: Record<string, Handovers> = {};
      for (const target of able) handovers[target.id] = await firstParts(next, target, session);
      return { results, scenario: next.id, handovers };
    }
    // No target can be asked: nothing is due after a boot.
    await rest(next, {});
  }
  return { results };
}

async function firstParts(scenario: Scenario, target: Target, session: Session): Promise<Handovers> {
  const handovers: Handovers = {};
  for (const surface of scenario.surfaces) {
    handovers[surface] = await beforeBoot(scenario, surface, target, session);
  }
  return handovers;
}
