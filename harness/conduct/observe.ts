/** Lets a scenario ask its question on one surface of one target, and cleans up whatever happens. */
import { dirname } from 'node:path';
import { EngineRefusal } from '../asking/refusal.ts';
import { unmetRequirements } from '../asking/requirements.ts';
import type { Registry } from '../contract/registry.ts';
import { judgeSurface, type Outcome } from '../judge/judge.ts';
import type { SurfaceResult } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import { hostTools } from '../surfaces/host/host-tools.ts';
import { makeEngine } from '../surfaces/make-engine.ts';
import type { Access } from '../surfaces/shared/access.ts';
import type { Interceptor } from '../surfaces/shared/interceptor.ts';
import { OutOfReach } from '../surfaces/shared/out-of-reach.ts';
import { Recorder } from '../surfaces/shared/recorder.ts';
import type { Target } from '../transport/target.ts';
import { cleanUp } from './clean-up.ts';
import { lookAtRegistries } from './look-at-registries.ts';
import { noticed } from './noticed.ts';
import { prepareAccess } from './prepare-access.ts';

/** A scenario that takes longer is stuck: single calls end by themselves well before. */
export const observationDeadlineMs = 300_000;

/** Calls that a failed scenario left under way are waited for this long. */
const quietDeadlineMs = 20_000;

/** How the reason begins where a scenario's objects could not be removed. */
export const cleanUpFailed = 'clean-up failed: ';

export async function observe(
  scenario: Scenario,
  surface: SurfaceResult['surface'],
  target: Target,
  session: Session,
  interceptor?: Interceptor,
): Promise<SurfaceResult> {
  const recorder = new Recorder();
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
  const start = performance.now();
  const access = {
    ...prepareAccess(
      { id: scenario.id, surface, place: scenario.surfaces.indexOf(surface) },
      target,
      session,
      recorder,
    ),
    ...(interceptor && { interceptor }),
  };
  const outcome = await ask(scenario, surface, access, session);
  await recorder.quiet(quietDeadlineMs);
  const failures = await cleanUp(access).catch((error: unknown) => [messageOf(error)]);
  const ms = performance.now() - start;
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

async function ask(
  scenario: Scenario,
  surface: SurfaceResult['surface'],
  access: Access,
  session: Session,
): Promise<Outcome> {
  const { recorder, target } = access;
  const host = hostTools(access);
  const registry = session.registries[target.id];
  if (scenario.uses.includes('registry') && registry === undefined) {
    return { kind: 'trouble', message: 'no registry was started for this target' };
  }
  const bench = {
    engine: makeEngine(surface, access),
    step: <T>(name: string, action: () => Promise<T>) => recorder.step(name, action),
    told<Text extends string | null | undefined>(text: Text): Text {
      if (text) recorder.note('value', '', text);
      return text;
    },
    host,
    // A scenario that does not declare the registry never looks at it.
    registry: noticed(registry ?? { secure: noRegistry, plain: noRegistry }, (kind, { port, ...rest }) => {
      recorder.note('registry', kind, String(port));
      if (rest.certificateDirectory !== null) {
        recorder.note('directory', 'registry-ca', rest.certificateDirectory);
      }
      if (rest.calledInsecure.by === 'service') {
        recorder.note('directory', 'registry-service', dirname(rest.calledInsecure.socket));
      }
    }),
  };
  if (registry?.secure.credentials) {
    recorder.note('secret', 'registry', recorder.hideLogin(registry.secure.credentials));
  }
  if (scenario.uses.includes('registry') && registry && !(await lookAtRegistries(registry, recorder))) {
    return { kind: 'trouble', message: 'a registry of this target does not answer' };
  }
  try {
    const answers = await beforeDeadline(scenario.observe(bench));
    return { kind: 'answers', answers, engineCalls: recorder.engineCalls };
  } catch (error) {
    if (error instanceof EngineRefusal) return { kind: 'refused', message: error.message };
    if (error instanceof OutOfReach) return { kind: 'not-applicable', reasons: [error.message] };
    return { kind: 'trouble', message: messageOf(error) };
  } finally {
    await host.close();
  }
}

const noRegistry: Registry = {
  address: '',
  port: 0,
  tls: false,
  credentials: null,
  certificateDirectory: null,
  calledInsecure: { by: 'file' },
};

function beforeDeadline<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the observation did not end within ${observationDeadlineMs / 1000} s`));
    }, observationDeadlineMs);
    work
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
