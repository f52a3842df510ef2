/** Lets a scenario ask its question on one surface of one target, and cleans up whatever happens. */
import { unmetRequirements } from '../asking/requirements.ts';
import { judgeSurface, type Outcome } from '../judge/judge.ts';
import type { SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import type { Access } from '../surfaces/shared/access.ts';
import type { Interceptor } from '../surfaces/shared/interceptor.ts';
import { Recorder } from '../surfaces/shared/recorder.ts';
import type { Target } from '../transport/target.ts';
import { ask } from './ask.ts';
import { type Handover, quietDeadlineMs } from './before-boot.ts';
import { cleanUp } from './clean-up.ts';
import { messageOf } from './message-of.ts';
import { prepareAccess } from './prepare-access.ts';

/** How the reason begins where a scenario's objects could not be removed. */
export const cleanUpFailed = 'clean-up failed: ';

export interface Circumstances {
  interceptor?: Interceptor;
  /** Of the part that was asked before the machine booted anew. */
  handover?: Handover;
}

export async function observe(
  scenario: Scenario,
  surface: SurfaceResult['surface'],
  target: Target,
  session: Session,
  { interceptor, handover }: Circumstances = {},
): Promise<SurfaceResult> {
  const recorder = handover === undefined ? new Recorder() : recorderAfter(handover);
  const judged = (outcome: Outcome) => judgeSurface({ scenario, traits: target.traits, surface, outcome });
  const reasons = unmetRequirements(scenario.needs, target.traits);
  if (reasons.length > 0) {
    return {
      surface,
      ...judged({ kind: 'not-applicable', reasons }),
      steps: [],
      made: [],
      ms: 0,
      engineMs: 0,
    };
  }
  const asker = { id: scenario.id, surface, place: scenario.surfaces.indexOf(surface) };
  const access = {
    ...prepareAccess({ ...asker, ...(handover && { earlier: handover.objects }) }, target, session, recorder),
    ...(interceptor && { interceptor }),
  };
  const outcome = await outcomeOf(scenario, surface, access, session, handover);
  await recorder.quiet(quietDeadlineMs);
  const failures = await cleanUp(access).catch((error: unknown) => [messageOf(error)]);
  const { ms } = recorder;
  const judgement = judged(
    failures.length === 0 || outcome.kind === 'trouble'
      ? outcome
      : { kind: 'trouble', message: `${cleanUpFailed}${failures.join('; ')}` },
  );
  // An answer may be a secret's, and a message may repeat one.
  const told = recorder.withoutSecrets({ reason: judgement.reason, facts: judgement.facts });
  const { steps, made, engineMs } = recorder;
  return { surface, ...judgement, ...told, steps, made, ms, engineMs };
}

async function outcomeOf(
  scenario: Scenario,
  surface: SurfaceResult['surface'],
  access: Access,
  session: Session,
  handover: Handover | undefined,
): Promise<Outcome> {
  const first = handover?.first ?? { given: null };
  if ('outcome' in first) return first.outcome;
  const asked = await ask(scenario, surface, access, session, (bench) =>
    scenario.observe({ ...bench, before: first.given }),
  );
  if ('outcome' in asked) return asked.outcome;
  return { kind: 'answers', answers: asked.given, engineCalls: access.recorder.engineCalls };
}

/** Goes on with what was recorded before the boot, which is a call of its own. */
function recorderAfter({ recorded, endedAt }: Handover): Recorder {
  const ms = Math.max(0, Date.now() - endedAt);
  const recorder = new Recorder({ ...recorded, ms: recorded.ms + ms });
  recorder.addAs('boot the machine anew', { via: 'host', operation: 'boot-anew', ms });
  return recorder;
}
