import { describe, expect, test } from 'vitest';
import type { Asked, Recording } from '../../harness/record/recording/model.ts';
import { sampleCall, sampleRecording, sampleRequest } from '../../harness/testing/sample-recording.ts';
import { isSame, partingOf } from './compare.ts';

function part(base: Asked[], other: Asked[], whole: [Partial<Recording>, Partial<Recording>] = [{}, {}]) {
  return partingOf(
    sampleRecording({ asked: base, ...whole[0] }),
    sampleRecording({ asked: other, ...whole[1] }),
  );
}

function told(base: Asked[], other: Asked[]) {
  return part(base, other).differences.map(({ kind, pair, base: one, other: two }) => [
    kind,
    pair.base?.number ?? null,
    pair.other?.number ?? null,
    one,
    two,
  ]);
}

const run = (name: string) => sampleCall(['docker', 'run', '--name', name, 'busybox']);
const id = (letter: string) => `${letter.repeat(11)}1`;

describe('calls are lined up', () => {
  test('by their words, with ids put aside', () => {
    const base = [run('a'), sampleCall(['docker', 'rm', id('a')]), run('b')];
    const other = [run('a'), sampleCall(['docker', 'rm', id('b')]), run('b')];
    expect(part(base, other)).toMatchObject({ same: 3, differences: [], first: null });
  });

  test('those that only one makes are told', () => {
    expect(told([run('a'), run('b')], [run('a'), run('c'), run('b')])).toEqual([
      ['only on', null, 2, null, 'asked'],
    ]);
  });

  test('those that ran side by side may come in another order', () => {
    expect(part([run('a'), run('b'), run('c')], [run('b'), run('a'), run('c')])).toMatchObject({
      same: 3,
      differences: [],
    });
  });

  test('one that is asked until it is answered counts once, by its last answer', () => {
    const wait = (exitCode: number) => sampleCall(['docker', 'inspect', 'web'], { exitCode });
    const base = [wait(1), wait(0), run('b')];
    const other = [wait(1), wait(1), wait(1), wait(0), run('b')];
    expect(part(base, other)).toMatchObject({ same: 2, differences: [] });
    expect(told(base, [wait(1), wait(1), run('b')])).toEqual([['exit code', 2, 2, '0', '1']]);
  });

  test('requests are lined up by method and path, without the version', () => {
    const base = [sampleRequest('POST', `/v1.51/containers/${id('a')}/start`, { status: 204 })];
    const other = [sampleRequest('POST', `/v1.41/containers/${id('b')}/start`, { status: 500 })];
    expect(told(base, other)).toEqual([['status', 1, 1, '204', '500']]);
  });

  test('what was asked in the course of a call is a part of it', () => {
    const inner = sampleCall(['podman', 'run', 'x'], { parent: 'up' });
    const up = sampleCall(['docker', 'compose', 'up'], { id: 'up' });
    expect(part([up], [up, inner])).toMatchObject({ same: 1, differences: [] });
  });
});

describe('the difference that matters first', () => {
  const warned = sampleCall(['docker', 'pull', 'x'], { stderr: 'warning' });
  const quiet = sampleCall(['docker', 'pull', 'x']);

  test('is an exit code before an output, though it comes later', () => {
    const base = [quiet, run('a'), sampleCall(['docker', 'volume', 'create', 'data'])];
    const other = [warned, run('a'), sampleCall(['docker', 'volume', 'create', 'data'], { exitCode: 125 })];
    const { first, differences } = part(base, other);
    expect(differences.map(({ kind }) => kind)).toEqual(['stderr', 'exit code']);
    expect(first).toMatchObject({ kind: 'exit code', base: '0', other: '125' });
  });

  test('is what was printed before another code of a failure', () => {
    const base = [sampleCall(['docker', 'rm', 'x'], { exitCode: 1 }), sampleCall(['docker', 'ps'])];
    const other = [
      sampleCall(['docker', 'rm', 'x'], { exitCode: 125 }),
      sampleCall(['docker', 'ps'], { stdout: 'web' }),
    ];
    expect(part(base, other).first?.kind).toBe('stdout');
  });

  test('is the earlier of two of a kind', () => {
    const fails = (name: string) => sampleCall(['docker', 'rm', name], { exitCode: 1 });
    const works = (name: string) => sampleCall(['docker', 'rm', name]);
    const { first } = part([works('a'), works('b')], [fails('a'), fails('b')]);
    expect(first?.pair.base?.number).toBe(1);
  });

  test('is an output before files, and files before calls that one makes alone', () => {
    const wrote = sampleCall(['docker', 'cp', 'a:/x', '.'], {
      wrote: [{ path: 'x', change: 'written', sha256: null }],
    });
    const printed = sampleCall(['docker', 'ps'], { stdout: 'one\nother' });
    const base = [run('z'), wrote, sampleCall(['docker', 'ps'], { stdout: 'one\ntwo' })];
    const other = [sampleCall(['docker', 'cp', 'a:/x', '.']), printed];
    const { first, differences } = part(base, other);
    expect(differences.map(({ kind }) => kind)).toEqual(['only on', 'files', 'stdout']);
    expect(first).toMatchObject({ kind: 'stdout', base: 'two', other: 'other' });
  });
});

describe('over the API', () => {
  const logs = (content: string) =>
    sampleRequest('GET', '/containers/web/logs?stdout=1', { response: { bytes: 9, content } });
  const inspect = (content: { Driver: string }) =>
    sampleRequest('GET', '/containers/web/json', { response: { bytes: 9, content } });

  test('what a container printed is compared, and then the members of answers', () => {
    const base = [inspect({ Driver: 'overlay2' }), logs('up')];
    const other = [inspect({ Driver: 'overlay' }), logs('down')];
    expect(told(base, other)).toEqual([
      ['members', 1, 1, '"overlay2"', '"overlay"'],
      ['answer', 2, 2, 'up', 'down'],
    ]);
    expect(part(base, other).first?.kind).toBe('answer');
  });

  test('members alone do not part two engines, and are the first where something else does', () => {
    const [base, other] = [inspect({ Driver: 'overlay2' }), inspect({ Driver: 'overlay' })];
    expect(isSame(part([base], [other]))).toBe(true);
    const parting = part([base, run('a')], [other]);
    expect(isSame(parting)).toBe(false);
    expect(parting.first).toMatchObject({
      kind: 'members',
      members: [{ path: 'Driver', base: '"overlay2"', other: '"overlay"' }],
    });
  });
});

describe('the whole command', () => {
  test('differs in its end, its output and its files', () => {
    const parting = part(
      [],
      [],
      [
        { stdout: 'ok\n', files: [{ path: 'out', change: 'written', sha256: 'a', text: null }] },
        {
          exitCode: 2,
          stdout: 'failed\n',
          files: [
            { path: 'out', change: 'written', sha256: 'b', text: null },
            { path: 'log', change: 'changed', sha256: 'c', text: null },
          ],
        },
      ],
    );
    expect(parting.whole).toEqual({
      exitCode: { base: '0', other: '2' },
      stdout: { base: 'ok', other: 'failed' },
      stderr: null,
      files: [
        { path: 'log', base: 'untouched', other: 'changed' },
        { path: 'out', base: 'written', other: 'written with other content' },
      ],
    });
    expect(isSame(parting)).toBe(false);
  });

  test('differs in small files by their lines, with ids put aside', () => {
    const files = (path: string, text: string): Partial<Recording> => ({
      files: [{ path, change: 'written', sha256: text, text }],
    });
    const id = 'sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';
    expect(part([], [], [files('id', id), files('id', id.replaceAll('4', '5'))]).whole.files).toEqual([]);
    expect(part([], [], [files('names', 'a\nb'), files('names', 'a\nc')]).whole.files).toEqual([
      { path: 'names', base: '"b"', other: '"c"' },
    ]);
  });

  test('that ended in no time is told as such', () => {
    const { whole } = part([], [], [{}, { exitCode: null, signal: 'SIGKILL', timedOut: true }]);
    expect(whole.exitCode).toEqual({ base: '0', other: 'no end in time' });
  });

  test('is the same where nothing differs', () => {
    expect(isSame(part([run('a')], [run('a')]))).toBe(true);
  });
});
