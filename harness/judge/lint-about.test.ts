import { describe, expect, test } from 'vitest';
import { factContexts } from '../record/fact-context.ts';
import type { FactSpec, Scenario } from '../scenario.ts';
import { lintAbout } from './lint-about.ts';

const path = 'dns/name.scenario.ts';

function scenarioWith(fact: Partial<FactSpec>, surfaces: Scenario['surfaces'] = ['cli']): Scenario {
  return {
    id: 'dns/name',
    area: 'dns',
    title: 'A name resolves',
    why: 'Peers are named.',
    claims: [],
    sources: [],
    surfaces,
    needs: [],
    alone: false,
    uses: [],
    facts: { resolves: { title: 'the name resolves', reference: true, weight: 'silent', ...fact } },
    differences: [],
    advice: [],
    aliases: [],
    observe: () => Promise.resolve({}),
  };
}

const features = new Set([
  'cli:run',
  'cli:run --link',
  'api:POST /containers/create HostConfig.Links',
  'dockerfile:SHELL',
]);

function problems(fact: Partial<FactSpec>, surfaces: Scenario['surfaces'] = ['cli']): string[] {
  return lintAbout([{ path, scenario: scenarioWith(fact, surfaces) }], (id) => features.has(id)).flatMap(
    (problem) =>
      problem.startsWith(`${path}: `) ? [problem.replace(`${path}: the fact resolves `, '')] : [],
  );
}

describe('lintAbout', () => {
  test('finds nothing where each surface has a feature, or where it is said that none is meant', () => {
    const about = ['cli:run --link', 'api:POST /containers/create HostConfig.Links'];
    expect(problems({ about, when: ['default-network'] }, ['cli', 'api'])).toEqual([]);
    expect(problems({ about: [] }, ['cli', 'api'])).toEqual([]);
  });

  test.each<[string, Partial<FactSpec>]>([
    ['does not say what it is about; write `about: []` where it is about a protocol as a whole', {}],
    ['is about cli:run twice', { about: ['cli:run', 'cli:run'] }],
    ['is about cli:run --lnik, which is no feature', { about: ['cli:run', 'cli:run --lnik'] }],
    [
      'is about api:POST /containers/create HostConfig.Links, and the scenario does not ask there',
      { about: ['cli:run', 'api:POST /containers/create HostConfig.Links'] },
    ],
    ['has an empty `when`', { about: ['cli:run'], when: [] }],
    ['names the context ipv6 twice', { about: ['cli:run'], when: ['ipv6', 'ipv6'] }],
    ['has a `when`, and is about nothing', { about: [], when: ['ipv6'] }],
  ])('%s', (problem, fact) => {
    expect(problems(fact)).toEqual([problem]);
  });

  test('each surface that is asked has a feature', () => {
    expect(problems({ about: ['cli:run'] }, ['cli', 'api'])).toEqual(['is about no feature of api:']);
  });

  test('what is written in a file counts for every surface', () => {
    expect(problems({ about: ['dockerfile:SHELL'] }, ['cli', 'api'])).toEqual([]);
    expect(problems({ about: ['dockerfile:SHELL'] }, ['api'])).toEqual([]);
    expect(problems({ about: ['dockerfile:SHEL'] }, ['api'])).toEqual([
      'is about dockerfile:SHEL, which is no feature',
    ]);
  });

  test('each context is needed', () => {
    const others = Object.keys(factContexts).filter((context) => context !== 'ipv6');
    const scenario = scenarioWith({ about: ['cli:run'], when: ['ipv6'] });
    expect(lintAbout([{ path, scenario }], () => true)).toEqual(
      others.map((context) => `no fact holds only where ${context}`),
    );
  });
});
