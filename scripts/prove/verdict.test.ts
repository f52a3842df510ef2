import { describe, expect, test } from 'vitest';
import { ofBuild, ofLine, ofMeasured, ofParser, ofProject, saidIn } from './verdict.ts';

const went = { exitCode: 0, stdout: 'up\n', stderr: '' };
const line = { argv: [], isRead: false, others: [], readers: null, standsIn: false };
const link = 'cli:run --link';
const refused = { exitCode: 125, stdout: '', stderr: 'Flag is old\nunknown flag: --link\n' };

describe('a line that is said to be refused', () => {
  test('is, on the target alone', () => {
    expect(ofLine('refused', line, link, went, refused)).toEqual({ kind: 'held', by: 'line' });
  });

  test('goes through', () => {
    expect(ofLine('refused', line, link, went, went)).toEqual({
      kind: 'refuted',
      why: 'it goes through on the target',
    });
    expect(ofLine('refused', { ...line, standsIn: true }, link, went, went).kind).toBe('unshown');
  });
});

describe('a line that fails for another reason shows nothing', () => {
  const failed = (stderr: string) => ({ exitCode: 125, stdout: '', stderr });

  test('on the reference too', () => {
    expect(ofLine('refused', line, link, refused, refused)).toEqual({
      kind: 'unshown',
      why: 'its line fails on the reference too, with 125: unknown flag: --link',
    });
  });

  test.each([
    'Error: unable to find network with name or ID back: network not found',
    'Error: no such container db',
    'Error: inspecting object: no such object: "db"',
    'Error: shop: image not known',
    'Error: name "web" is already in use',
    'Error: cannot listen on the TCP port: listen tcp4 :80: bind: address already in use',
  ])('as an object is missing or in the way: %s', (said) => {
    expect(ofLine('refused', line, link, went, failed(said)).kind).toBe('unshown');
  });

  test('for another word of the line', () => {
    const others = ['cli:run --gpus'];
    expect(ofLine('refused', { ...line, others }, link, went, refused).kind).toBe('held');
    expect(ofLine('refused', { ...line, others }, 'cli:run --gpus', went, refused).kind).toBe('unshown');
    const field = failed("can't evaluate field Driver in type *define.Info");
    const driver = 'cli:info --format .Driver';
    expect(ofLine('refused', { ...line, others }, driver, went, field).kind).toBe('held');
  });
});

test('what reads the output of a line may be what fails', () => {
  expect(ofLine('refused', { ...line, isRead: true }, link, went, went).kind).toBe('unshown');
  expect(ofLine('refused', { ...line, isRead: true }, link, went, refused).kind).toBe('held');
});

describe('a line that is said to print otherwise', () => {
  const prints = (stdout: string, exitCode = 0, stderr = '') => ({ exitCode, stdout, stderr });

  test('does', () => {
    expect(ofLine('output', line, link, prints('web'), prints('/web'))).toEqual({ kind: 'held', by: 'line' });
    expect(ofLine('silent', line, link, prints('', 1), prints(''))).toEqual({ kind: 'held', by: 'line' });
    expect(ofLine('output', line, link, prints('', 1, 'no such'), prints('', 125, 'not found'))).toEqual({
      kind: 'held',
      by: 'line',
    });
  });

  test('prints the same but for ids, or warns besides', () => {
    const why = 'its line prints the same on both';
    const ids = ['a'.repeat(63), 'b'.repeat(63)].map((id) => prints(`${id}1\n`));
    expect(ofLine('output', line, link, ids[0] ?? went, ids[1] ?? refused)).toEqual({ kind: 'unshown', why });
    expect(ofLine('output', line, link, prints('a', 0, 'WARN'), prints('a'))).toEqual({
      kind: 'unshown',
      why,
    });
  });

  test('does not come to it', () => {
    expect(ofLine('silent', line, link, { ...refused, stderr: 'no memory' }, refused).kind).toBe('unshown');
    expect(ofLine('output', line, link, went, refused)).toMatchObject({
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

describe('a project', () => {
  const up = (exitCode: number, running: number, set: string | null = null) => ({
    exitCode,
    said: '',
    running,
    set,
  });

  test('that the target refuses, or in which not all runs, holds a refusal', () => {
    expect(ofProject('refused', up(0, 2), up(1, 0))).toEqual({ kind: 'held', by: 'file' });
    expect(ofProject('refused', up(0, 2), up(0, 1))).toEqual({ kind: 'held', by: 'file' });
    expect(ofProject('refused', up(0, 2), up(0, 2)).kind).toBe('unshown');
    expect(ofProject('refused', up(1, 0), up(1, 0)).kind).toBe('unshown');
  });

  test('whose key sets something else holds what goes through', () => {
    expect(ofProject('silent', up(0, 1, 'host'), up(0, 1, 'own'))).toEqual({ kind: 'held', by: 'file' });
    expect(ofProject('silent', up(0, 1, 'host'), up(0, 1, 'host')).kind).toBe('unshown');
    expect(ofProject('silent', up(0, 1, 'host'), up(1, 0)).kind).toBe('unshown');
  });
});

test('a name that the parser of the target alone lacks holds', () => {
  expect(ofParser('known', 'unknown', null)).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'refused', 'not ours')).toEqual({ kind: 'held', by: 'parser' });
  expect(ofParser('known', 'known', null)).toEqual({
    kind: 'refuted',
    why: 'the parser of the target says that it is known',
  });
  expect(ofParser('unknown', 'unknown', null)).toEqual({
    kind: 'refuted',
    why: 'on the reference it is unknown',
  });
});

test('a fact about a name that both take is left to its scenario', () => {
  expect(ofParser('known', 'known', 'not ours')).toEqual({ kind: 'unshown', why: 'not ours' });
  expect(ofParser('unknown', 'unknown', 'not ours')).toEqual({ kind: 'unshown', why: 'not ours' });
});

test.each([
  ['the same class', { class: 'silent', reason: null }, { kind: 'held', by: 'fact', unshown: 'why' }],
  ['another class', { class: 'output', reason: null }, { kind: 'refuted', why: 'the scenario says output' }],
  [
    'no difference',
    { class: null, reason: null },
    { kind: 'refuted', why: 'the scenario answers as on Docker' },
  ],
  ['not measured', { class: null, reason: 'needs systemd' }, { kind: 'open', why: 'needs systemd' }],
  ['not asked', null, { kind: 'open', why: 'why, and no scenario was asked' }],
] as const)('a scenario that answers %s', (_, answer, verdict) => {
  expect(ofMeasured({ class: 'silent', rule: 'dns/search#refused' }, answer, 'why')).toEqual(verdict);
});

test('a name is held by the vocabulary', () => {
  const proof = { class: 'refused', rule: 'api:POST /containers/{id}/update KernelMemory' } as const;
  expect(ofMeasured(proof, { class: 'refused', reason: null }, 'why')).toEqual({
    kind: 'held',
    by: 'vocabulary',
    unshown: 'why',
  });
  expect(ofMeasured(proof, { class: null, reason: null }, 'why')).toEqual({
    kind: 'refuted',
    why: 'the vocabulary answers as on Docker',
  });
});

test('what a client says last is why it failed', () => {
  expect(saidIn('WARN\nError: no\n')).toBe('Error: no');
  expect(saidIn('')).toBe('');
});
