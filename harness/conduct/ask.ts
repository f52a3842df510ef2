/** Gives a part of a scenario its tools on one surface, and tells how it ended. */
import { dirname } from 'node:path';
import { EngineRefusal } from '../asking/refusal.ts';
import type { ApiCalls } from '../contract/api-calls.ts';
import type { CliCalls } from '../contract/cli-calls.ts';
import type { Registry } from '../contract/registry.ts';
import type { Outcome } from '../judge/judge.ts';
import type { Surface } from '../record/model.ts';
import type { Bench, Scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import { hostTools } from '../surfaces/host/host-tools.ts';
import { makeEngine } from '../surfaces/make-engine.ts';
import type { Access } from '../surfaces/shared/access.ts';
import { OutOfReach } from '../surfaces/shared/out-of-reach.ts';
import { lookAtRegistries } from './look-at-registries.ts';
import { messageOf } from './message-of.ts';
import { noticed } from './noticed.ts';

/** A part that takes longer is stuck: single calls end by themselves well before. */
export const observationDeadlineMs = 300_000;

/** What the part gave, or why it did not come to its end. */
export type Asked<Given> = { given: Given } | { outcome: Exclude<Outcome, { kind: 'answers' }> };

export async function ask<Given>(
  { uses }: Pick<Scenario, 'uses'>,
  surface: Surface,
  access: Access,
  session: Session,
  part: (bench: Bench<readonly Surface[]> & { engine: CliCalls & ApiCalls }) => Promise<Given>,
): Promise<Asked<Given>> {
  const { recorder, target } = access;
  const host = hostTools(access);
  const registry = session.registries[target.id];
  if (uses.includes('registry') && registry === undefined) {
    return trouble('no registry was started for this target');
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
  if (uses.includes('registry') && registry && !(await lookAtRegistries(registry, recorder))) {
    return trouble('a registry of this target does not answer');
  }
  try {
    return { given: await beforeDeadline(part(bench)) };
  } catch (error) {
    if (error instanceof EngineRefusal) return { outcome: { kind: 'refused', message: error.message } };
    if (error instanceof OutOfReach) return { outcome: { kind: 'not-applicable', reasons: [error.message] } };
    return trouble(messageOf(error));
  } finally {
    await host.close();
  }
}

function trouble(message: string): { outcome: { kind: 'trouble'; message: string } } {
  return { outcome: { kind: 'trouble', message } };
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
