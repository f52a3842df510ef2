import { describe, expect, test } from 'vitest';
import type { Difference, Scenario } from '../scenario.ts';
import { lintScenarios } from './lint-scenario.ts';

const sound: Scenario = {
  id: 'dns/name-on-custom-bridge',
  area: 'dns',
  title: 'A name resolves',
  why: 'Peers are named.',
  claims: ['dns-01'],
  sources: ['https://docs.docker.com/'],
  surfaces: ['cli'],
  needs: [],
  alone: false,
  uses: [],
  facts: {
    resolves: { title: 'the name resolves', reference: true, weight: 'silent' },
    answer: { title: 'the answer', reference: { a: 1, b: 2 }, weight: 'silent' },
  },
  differences: [],
  advice: [],
  aliases: [],
  observe: () => Promise.resolve({}),
};
const path = 'dns/name-on-custom-bridge.scenario.ts';
const onCni: Difference = {
  on: { engine: 'podman', networkBackend: 'cni' },
  facts: { resolves: false },
  because: 'there is no resolver',
  source: 'https://github.com/containers/dnsname',
};
const refusal: Difference = {
  on: { engine: 'podman' },
  refused: true,
  because: 'not offered',
  source: 'measured with podman run --x',
};

function problems(overrides: Partial<Scenario>): string[] {
  return lintScenarios([{ path, scenario: { ...sound, ...overrides } }]);
}

describe('lintScenarios', () => {
  test('finds nothing in a sound scenario', () => {
    expect(problems({ differences: [onCni, refusal] })).toEqual([]);
  });

  test.each<[string, Partial<Scenario>]>([
    ['the title is empty', { title: ' ' }],
    ['the title has 81 characters, more than 80', { title: 'a'.repeat(81) }],
    ['the title ends in a full stop', { title: 'A name resolves.' }],
    ['the why is empty', { why: '' }],
    ['it names no source, or an empty one', { sources: [] }],
    ['it names no source, or an empty one', { sources: ['https://docs.docker.com/', ''] }],
    ['the claim DNS-1 is not like dns-01', { claims: ['dns-01', 'DNS-1'] }],
    ['it declares no fact', { facts: {} }],
    ['the fact up has an empty title', { facts: { up: { title: '', reference: true, weight: 'silent' } } }],
  ])('%s', (problem, overrides) => {
    expect(problems(overrides)).toEqual([`${path}: ${problem}`]);
  });

  test('the id is the path and kebab case', () => {
    expect(problems({ id: 'dns/other' })).toEqual([`${path}: the id dns/other does not match the path`]);
    const scenario = { ...sound, id: 'dns/Name_1' };
    expect(lintScenarios([{ path: 'dns/Name_1.scenario.ts', scenario }])).toEqual([
      'dns/Name_1.scenario.ts: the id dns/Name_1 is not area/name in kebab case',
    ]);
  });

  test('an id is given once', () => {
    const files = [
      { path, scenario: sound },
      { path: 'dns/copy.scenario.ts', scenario: sound },
    ];
    expect(lintScenarios(files)).toContain(
      `dns/copy.scenario.ts: the id dns/name-on-custom-bridge is taken by ${path}`,
    );
  });

  test.each([
    ['the id of another', { id: 'dns/new', aliases: [sound.id] }, sound.id],
    ['an old id of another', { id: 'dns/new', aliases: ['dns/before'] }, 'dns/before'],
    ['an id that another had before', { id: 'dns/before' }, 'dns/before'],
  ])('an old id is given once: not %s', (_, names, taken) => {
    const files = [
      { path, scenario: { ...sound, aliases: ['dns/before'] } },
      { path: `${names.id}.scenario.ts`, scenario: { ...sound, ...names } },
    ];
    expect(lintScenarios(files)).toEqual([`${names.id}.scenario.ts: the id ${taken} is taken by ${path}`]);
  });

  test.each<[string, Partial<Difference>]>([
    ['the selector is empty: name the traits that are the cause', { on: {} }],
    ['`version` is no semver range: new', { on: { version: 'new' } }],
    ['it has neither facts nor `refused`', { facts: {} }],
    ['it has both facts and `refused`', { refused: true }],
    ['the because is empty', { because: '' }],
    ['the source is neither an https address nor "measured …"', { source: '' }],
    ['the source is neither an https address nor "measured …"', { source: 'http://example.org/' }],
    [
      'a version bound needs a source; what was only measured is an interval: { in, notIn }',
      { on: { version: '<4' }, source: 'measured on 3.0.1 and 4.3.1' },
    ],
    ['found is no declared fact', { facts: { found: false } }],
    ['toString is no declared fact', { facts: { toString: false } }],
    ['answer expects the reference', { facts: { answer: { b: 2, a: 1 } } }],
    ['it is about api, which the scenario does not ask', { on: { surface: 'api' } }],
  ])('a difference: %s', (problem, overrides) => {
    expect(problems({ differences: [{ ...onCni, ...overrides }] })).toEqual([
      `${path}: differences[0]: ${problem}`,
    ]);
  });

  test('a difference that an earlier one hides', () => {
    const hidden = { ...onCni, facts: { resolves: null, answer: null } };
    expect(problems({ differences: [onCni, hidden] })).toEqual([
      `${path}: differences[1]: resolves is never reached: differences[0] comes first`,
    ]);
    const narrower = { ...onCni, on: { ...onCni.on, mode: 'rootless' as const } };
    expect(problems({ differences: [narrower, onCni] })).toEqual([]);
    expect(problems({ differences: [onCni, narrower] })).toHaveLength(1);
    expect(problems({ differences: [refusal, onCni] })).toEqual([
      `${path}: differences[1]: it is never reached: differences[0] says that these targets refuse`,
    ]);
  });
});
