import { describe, expect, test } from 'vitest';
import { ofBuild, ofFact, ofLine, ofParser, ofProject, saidIn } from './verdict.ts';

const went = { exitCode: 0, stdout: 'up\n', stderr: '' };
const line = { argv: [], isRead: false };
const refused = { exitCode: 125, stdout: '', stderr: 'Flag is old\nunknown flag: --link\n' };

describe('a line that is said to be refused', () => {
  test('is, on the target alone', () => {
    expect(ofLine('refused', line, went, refused)).toEqual({ kind: 'held', by: 'line' });
  });

  test('goes through, or is refused on the reference too', () => {
    expect(ofLine('refused', line, went, went)).toEqual({
      kind: 'refuted',
      why: 'it goes through on the target',
    });
    expect(ofLine('refused', line, refused, refused)).toEqual({
      kind: 'refuted',
      why: 'the reference ends with 125: unknown flag: --link',
    });
  });
});

test('what reads the output of a line may be what fails', () => {
  expect(ofLine('refused', { ...line, isRead: true }, went, went).kind).toBe('unshown');
  expect(ofLine('refused', { ...line, isRead: true }, went, refused).kind).toBe('held');
});

describe('a line that is said to print otherwise', () => {
  const prints = (stdout: string, exitCode = 0, stderr = '') => ({ exitCode, stdout, stderr });

  test('does', () => {
    expect(ofLine('output', line, prints('web'), prints('/web'))).toEqual({ kind: 'held', by: 'line' });
    expect(ofLine('silent', line, prints('', 1), prints(''))).toEqual({ kind: 'held', by: 'line' });
    expect(ofLine('output', line, prints('', 1, 'no such'), prints('', 125, 'not found'))).toEqual({
      kind: 'held',
      by: 'line',
    });
  });

  test('prints the same but for ids, or warns besides', () => {
    const why = 'its line prints the same on both';
    const ids = ['a'.repeat(63), 'b'.repeat(63)].map((id) => prints(`${id}1\n`));
    expect(ofLine('output', line, ids[0] ?? went, ids[1] ?? refused)).toEqual({ kind: 'unshown', why });
    expect(ofLine('output', line, prints('a', 0, 'WARN'), prints('a'))).toEqual({ kind: 'unshown', why });
  });

  test('does not come to it', () => {
    expect(ofLine('silent', line, { ...refused, stderr: 'no memory' }, refused).kind).toBe('unshown');
    expect(ofLine('output', line, went, refused)).toMatchObject({
      why: 'on the target its line ends with 125: unknown flag: --link',
    });
  });
});

describe('a Dockerfile of one instruction', () => {
  const built = (set: string | null) => ({ exitCode: 0, said: '', set });
  const failed = { exitCode: 1, said: 'unknown flag: link', set: null };

  test('holds what it says', () => {
    expect(ofBuild('silent', built('bash'), built(null))).toEqual({ kind: 'held', by: 'file' });
    expect(ofBuild('refused', built(null), failed)).toEqual({ kind: 'held', by: 'file' });
  });

  test('refutes what is said to be refused, and shows no absence of a difference', () => {
    expect(ofBuild('refused', built(null), built(null)).kind).toBe('refuted');
    expect(ofBuild('silent', built('bash'), built('bash')).kind).toBe('unshown');
    expect(ofBuild('silent', built('bash'), failed).kind).toBe('unshown');
    expect(ofBuild('refused', failed, failed)).toEqual({
      kind: 'unshown',
      why: 'the reference does not build it alone: unknown flag: link',
    });
  });
});

test('a project that the target refuses, or in which not all runs, holds', () => {
  const up = (exitCode: number, running: number) => ({ exitCode, said: '', running });
  expect(ofProject(up(0, 2), up(1, 0))).toEqual({ kind: 'held', by: 'file' });
  expect(ofProject(up(0, 2), up(0, 1))).toEqual({ kind: 'held', by: 'file' });
  expect(ofProject(up(0, 2), up(0, 2)).kind).toBe('unshown');
  expect(ofProject(up(1, 0), up(1, 0)).kind).toBe('unshown');
});

test('a name that the parser of the target alone lacks holds', () => {
  expect(ofParser('known', 'unknown')).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'refused')).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'known')).toEqual({
    kind: 'refuted',
    why: 'the parser of the target says that it is known',
  });
  expect(ofParser('unknown', 'unknown')).toEqual({ kind: 'refuted', why: 'on the reference it is unknown' });
});

test.each([
  ['the same class', { class: 'silent', reason: null }, { kind: 'held', by: 'fact', unshown: 'why' }],
  ['another class', { class: 'output', reason: null }, { kind: 'refuted', why: 'the scenario says output' }],
  [
    'no difference',
    { class: null, reason: null },
    { kind: 'refuted', why: 'the scenario answers as Docker does' },
  ],
  ['not measured', { class: null, reason: 'needs systemd' }, { kind: 'open', why: 'needs systemd' }],
  ['not asked', null, { kind: 'open', why: 'its scenario was not asked' }],
] as const)('a scenario that answers %s', (_, answer, verdict) => {
  expect(ofFact({ class: 'silent' }, answer, 'why')).toEqual(verdict);
});

test('what a client says last is why it failed', () => {
  expect(saidIn('WARN\nError: no\n')).toBe('Error: no');
  expect(saidIn('')).toBe('');
});
