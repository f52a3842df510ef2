import { expect, test } from 'vitest';
import { sameScenario } from './same-scenario.ts';

const now = { id: 'dns/dns-servers', aliases: ['dns/dns-option'] };
const before = { id: 'dns/dns-option', aliases: [] };
const other = { id: 'dns/dns-none', aliases: ['dns/none'] };

test.each([
  ['its id', now, { id: 'dns/dns-servers', aliases: [] }, true],
  ['an id that it had before', now, before, true],
  ['an id that it got since', before, now, true],
  ['neither', now, other, false],
  ['another old id', { ...now, id: 'dns/servers' }, other, false],
])('a scenario is known by %s', (_by, one, another, same) => {
  expect(sameScenario(one, another)).toBe(same);
});
