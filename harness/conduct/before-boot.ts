/**
 * Asks the first part of a question about a reboot. Nothing is cleaned up: its objects are to be there after the boot,
 * when another process asks the rest.
 */
import type { Json, Surface } from '../record/model.ts';
import type { OwnedObject } from '../safety/scope.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import { type Earlier, Recorder } from '../surfaces/shared/recorder.ts';
import type { Target } from '../transport/target.ts';
import { type Asked, ask } from './ask.ts';
import { prepareAccess } from './prepare-access.ts';

/** Calls that a failed part left under way are waited for this long, in milliseconds. */
export const quietDeadlineMs = 20_000;

/** What is handed over to the process that asks the second part on this surface. Plain JSON. */
export interface Handover {
  /** What the part gave, or why it did not come to its end. */
  first: Asked<Json>;
  /** In the order in which they were announced. */
  objects: readonly OwnedObject[];
  recorded: Earlier;
  /** By the clock of the machine, in milliseconds since the epoch. */
  endedAt: number;
}

export async function beforeBoot(
  scenario: Scenario,
  surface: Surface,
  target: Target,
  session: Session,
): Promise<Handover> {
  const recorder = new Recorder();
  const asker = { id: scenario.id, surface, place: scenario.surfaces.indexOf(surface) };
  const access = prepareAccess(asker, target, session, recorder);
  const first = await ask(scenario, surface, access, session, async (bench) =>
    scenario.beforeBoot === undefined ? null : scenario.beforeBoot(bench),
  );
  await recorder.quiet(quietDeadlineMs);
  const { steps, made, engineMs, engineCalls, ms } = recorder;
  return {
    first: recorder.withoutSecrets(first),
    objects: access.scope.objects,
    recorded: { steps, made, engineMs, engineCalls, ms },
    endedAt: Date.now(),
  };
}
