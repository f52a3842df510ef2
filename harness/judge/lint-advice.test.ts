import { expect, test } from 'vitest';
import type { Advice, Scenario } from '../scenario.ts';
import { lintAdvice } from './lint-advice.ts';

const scenario: Scenario = {
  id: 'dns/name',
  area: 'dns',
  title: 'A name resolves',
  why: 'Peers are named.',
  claims: [],
  sources: ['https://docs.docker.com/'],
  surfaces: ['cli'],
  needs: [],
  alone: false,
  uses: [],
  facts: {
    short: { title: 'the short name resolves', reference: true, weight: 'silent' },
    full: { title: 'the full name resolves', reference: true, weight: 'silent' },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { short: false },
      because: 'there is no resolver',
      source: 'measured with nslookup',
    },
  ],
  advice: [],
  aliases: [],
  observe: () => Promise.resolve({}),
};
const sound: Advice = { facts: ['short'], write: 'Write the full name.', shownBy: 'dns/name#full' };

function problems(change: Partial<Advice>): string[] {
  return lintAdvice({ ...scenario, advice: [{ ...sound, ...change }] }, [scenario]);
}

test('sound advice has no problem', () => {
  expect(problems({})).toEqual([]);
});

test.each<[string, Partial<Advice>]>([
  ['the write is empty', { write: ' ' }],
  ['it names no fact', { facts: [] }],
  ['medium is no declared fact', { facts: ['medium'] }],
  ['full differs nowhere, so there is nothing to get around', { facts: ['full'] }],
  ['shownBy dns/other#full is no fact of any scenario', { shownBy: 'dns/other#full' }],
  ['shownBy dns/name#medium is no fact of any scenario', { shownBy: 'dns/name#medium' }],
  ['shownBy dns/name is no fact of any scenario', { shownBy: 'dns/name' }],
  [
    'shownBy dns/name#short differs itself on some target, so it is no way around',
    { shownBy: 'dns/name#short' },
  ],
])('%s', (problem, change) => {
  expect(problems(change)).toEqual([`advice[0]: ${problem}`]);
});

test.each([
  { engine: 'podman' as const, version: '<4.0.0' },
  { engine: 'podman' as const, client: 'docker' as const },
  { engine: 'docker' as const, mode: 'rootless' as const },
])('a way that %j does not know is one for the others', (on) => {
  const full = {
    on,
    facts: { full: false },
    because: 'x',
    source: 'measured',
  };
  const limited = { ...scenario, differences: [...scenario.differences, full], advice: [sound] };
  expect(lintAdvice(limited, [limited])).toEqual([]);
});

test('a question that is refused somewhere may be got around, whatever its facts', () => {
  const refused = {
    ...scenario,
    differences: [
      { on: { engine: 'podman' as const }, refused: true as const, because: 'x', source: 'measured' },
    ],
    advice: [{ ...sound, facts: ['full'] }],
  };
  expect(lintAdvice(refused, [scenario])).toEqual([]);
});
