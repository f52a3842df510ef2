import { describe, expect, test } from 'vitest';
import { CanialiasError } from '../errors.ts';
import { scenario } from '../scenario.ts';
import { type Filters, type SuiteScenario, scenarioNamed, selectScenarios } from './select-scenarios.ts';

function suite(id: string, claims: string[] = [], aliases: string[] = []): SuiteScenario {
  return {
    file: `suites/${id}.scenario.ts`,
    scenario: scenario({
      id,
      title: 't',
      why: 'w',
      claims,
      aliases,
      sources: ['https://docs.docker.com/'],
      surfaces: ['cli'],
      facts: { holds: { title: 'it holds', reference: true, weight: 'silent' } },
      observe: () => Promise.resolve({ holds: true }),
    }),
  };
}

const all = [
  suite('dns/name-on-custom-bridge', ['dns-01', 'net-08']),
  suite('dns/letter-case', ['dns-02']),
  suite('volumes/read-only-mount', ['vol-01']),
  suite('volumes/name-kept', ['net-08']),
];

function chosen(filters: Partial<Filters>): string[] {
  return selectScenarios(all, { areas: [], ids: [], claims: [], ...filters }).map(
    ({ scenario: { id } }) => id,
  );
}

function refusal(filters: Partial<Filters>): CanialiasError {
  try {
    chosen(filters);
  } catch (error) {
    if (error instanceof CanialiasError) return error;
  }
  throw new Error('it was not refused');
}

describe('selectScenarios', () => {
  test('without a filter it is all of them', () => {
    expect(chosen({})).toHaveLength(4);
  });

  test('several of one filter add up', () => {
    expect(chosen({ areas: ['dns', 'volumes'] })).toHaveLength(4);
    expect(chosen({ ids: ['dns/letter-case', 'volumes/*'] })).toHaveLength(3);
    expect(chosen({ claims: ['dns-02', 'vol-01'] })).toEqual(['dns/letter-case', 'volumes/read-only-mount']);
  });

  test('different filters narrow each other', () => {
    expect(chosen({ areas: ['volumes'], claims: ['net-08'] })).toEqual(['volumes/name-kept']);
    expect(chosen({ areas: ['dns'], ids: ['*/*name*'] })).toEqual(['dns/name-on-custom-bridge']);
    expect(chosen({ areas: ['dns'], claims: ['vol-01'] })).toEqual([]);
  });

  test.each([
    ['dns/*', 2],
    ['*/letter-case', 1],
    ['**/*name*', 2],
    ['{dns,volumes}/*', 4],
    ['volumes/read-only-mount', 1],
  ])('the glob %s matches %i', (id, count) => {
    expect(chosen({ ids: [id] })).toHaveLength(count);
  });

  test('a star does not cross from the area into the name', () => {
    expect(refusal({ ids: ['*'] }).code).toBe('unknown-scenario');
  });
});

describe('a scenario that was renamed', () => {
  const renamed = [...all, suite('dns/dns-servers', [], ['dns/dns-option'])];

  test('is chosen by the id that it had before', () => {
    const chosenIds = selectScenarios(renamed, { areas: [], ids: ['dns/dns-option'], claims: [] }).map(
      ({ scenario: { id } }) => id,
    );
    expect(chosenIds).toEqual(['dns/dns-servers']);
  });

  test('is found under either id', () => {
    expect(scenarioNamed(renamed, 'dns/dns-option').id).toBe('dns/dns-servers');
    expect(scenarioNamed(renamed, 'dns/dns-servers').id).toBe('dns/dns-servers');
  });

  test('a glob matches the ids of today only', () => {
    const filters = { areas: [], ids: ['dns/*-option'], claims: [] };
    expect(() => selectScenarios(renamed, filters)).toThrow('no scenario matches dns/*-option');
  });
});

describe('a filter that matches nothing', () => {
  test('an area: those that there are', () => {
    expect(refusal({ areas: ['dns', 'volume'] })).toMatchObject({
      code: 'unknown-area',
      message: 'no such area: volume',
      hint: 'did you mean volumes? areas are dns, volumes, vocabulary',
    });
  });

  test('an id: those that are like it', () => {
    expect(refusal({ ids: ['dns/name'] })).toMatchObject({
      code: 'unknown-scenario',
      message: 'no scenario matches dns/name',
      hint: 'did you mean dns/name-on-custom-bridge or dns/letter-case or volumes/name-kept?',
    });
  });

  test('an id with a slip in it: the one that was meant', () => {
    expect(refusal({ ids: ['dns/leter-case'] }).hint).toBe('did you mean dns/letter-case?');
  });

  test('an id like none: where all of them are', () => {
    expect(refusal({ ids: ['dns/*', 'xyzzy'] }).hint).toContain('list shows every id');
  });

  test('a claim', () => {
    expect(refusal({ claims: ['dns-01', 'dns-99'] })).toMatchObject({
      code: 'unknown-claim',
      message: 'no scenario is about claim dns-99',
    });
  });
});
