import { expect, test } from 'vitest';
import { ofFact, ofLine, ofParser } from './verdict.ts';

const went = { exitCode: 0, said: '' };
const refused = { exitCode: 125, said: 'unknown flag: --link' };

test('refused on the target alone holds', () => {
  expect(ofLine(went, refused)).toEqual({ kind: 'held', by: 'line' });
});

test('a name that the parser of the target alone lacks holds', () => {
  expect(ofParser('known', 'unknown')).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'refused')).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'known')).toEqual({
    kind: 'failed',
    why: 'the parser of the target says that it is known',
  });
  expect(ofParser('unknown', 'unknown')).toEqual({ kind: 'failed', why: 'on the reference it is unknown' });
});

test('what goes through, or is refused on the reference too, does not', () => {
  expect(ofLine(went, went)).toEqual({ kind: 'failed', why: 'it goes through on the target' });
  expect(ofLine(refused, refused)).toEqual({
    kind: 'failed',
    why: 'the reference ends with 125: unknown flag: --link',
  });
});

test.each([
  ['the same class', { class: 'silent', reason: null }, { kind: 'held', by: 'fact' }],
  ['another class', { class: 'output', reason: null }, { kind: 'failed', why: 'the scenario says output' }],
  [
    'no difference',
    { class: null, reason: null },
    { kind: 'failed', why: 'the scenario answers as Docker does' },
  ],
  ['not measured', { class: null, reason: 'needs systemd' }, { kind: 'open', why: 'needs systemd' }],
  ['not asked', null, { kind: 'open', why: 'its scenario was not asked' }],
] as const)('a scenario that answers %s', (_, answer, verdict) => {
  expect(ofFact({ class: 'silent' }, answer)).toEqual(verdict);
});
