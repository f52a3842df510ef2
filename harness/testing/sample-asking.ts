/** A scenario with one fact, and an engine that answers it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Traits } from '../record/model.ts';
import { type ScenarioSpec, scenario } from '../scenario.ts';
import { fakeApi, type Heard, notFound, type Told } from './fake-api.ts';
import { sampleOpenTarget } from './sample-access.ts';
import { sampleSession } from './sample-session.ts';

export const facts = { holds: { title: 'it holds', reference: true, weight: 'silent' } } as const;
export type Spec = ScenarioSpec<typeof facts, readonly ['api']>;

export const asking = (observation: Spec['observe'], parts: Partial<Spec> = {}) =>
  scenario({
    id: 'volumes/kept',
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['api'],
    facts,
    observe: observation,
    ...parts,
  });

/** An engine that makes what it is asked for, with its labels, and removes it again; `tell` speaks first. */
export async function fakeEngineOf(
  tell: (heard: Heard) => Told | undefined = () => undefined,
  traits: Partial<Traits> = {},
) {
  const made = new Map<string, unknown>();
  const api = await fakeApi((heard) => {
    const told = tell(heard);
    if (told !== undefined) return told;
    const { method, path, body } = heard;
    const place = path.replace(/\?.*$/, '').replace(/\/json$/, '');
    if (place.endsWith('/create')) {
      const wanted = JSON.parse(body.toString()) as { Name?: string; Labels?: unknown };
      const name = wanted.Name ?? new URLSearchParams(path.split('?')[1]).get('name') ?? '';
      made.set(`${place.replace('/create', '')}/${name}`, wanted.Labels);
      return { status: 201, json: { Id: name, Name: name } };
    }
    if (!made.has(place)) return notFound;
    const labels = made.get(place) as Record<string, string>;
    if (method === 'DELETE') made.delete(place);
    return { json: { Labels: labels, Config: { Labels: labels } } };
  });
  const target = sampleOpenTarget(api.socket, { traits });
  const { session } = sampleSession({ targets: [target] });
  mkdirSync(join(session.workDirectory, target.id));
  return { api, target, session, left: () => [...made.keys()] };
}
