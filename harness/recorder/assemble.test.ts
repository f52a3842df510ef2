import { describe, expect, test } from 'vitest';
import { assembled, type Noted } from './assemble.ts';
import { Content } from './content.ts';
import type { NotedExchange } from './record-socket.ts';
import type { ShimLine } from './shim-plan.ts';

const nothing: Noted = {
  startedAt: 1000,
  ms: 500,
  command: ['sh', 'deploy.sh'],
  target: { name: 'docker@28.5.2', client: null },
  end: { exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: '', notRun: null, daemons: [] },
  notes: [],
  exchanges: { programs: [], compose: [] },
  root: '/work',
  files: [],
  remarks: [],
};

function call(
  id: string,
  at: number,
  argv: string[],
  end: Partial<ShimLine & { type: 'end' }> | null,
): ShimLine[] {
  const begin: ShimLine = {
    type: 'begin',
    id,
    parent: null,
    at,
    argv,
    cwd: '/work/sub',
    terminal: { input: false, output: false },
  };
  if (end === null) return [begin];
  return [
    begin,
    { type: 'end', id, at: at + 10, exitCode: 0, signal: null, stdout: '', stderr: '', wrote: [], ...end },
  ];
}

function exchange(at: number, path: string, answer = ''): NotedExchange {
  const response = new Content('application/json');
  if (answer !== '') response.add(Buffer.from(answer));
  return {
    at,
    endedAt: at + 1,
    method: 'GET',
    path,
    wanted: null,
    upgrade: null,
    request: new Content(null),
    status: 200,
    response,
  };
}

test('calls and requests stand in the order in which they began, from the start of the command', () => {
  const { asked } = assembled({
    ...nothing,
    notes: [...call('a', 1300, ['docker', 'ps'], {}), ...call('b', 1100, ['docker', 'info'], {})],
    exchanges: { programs: [exchange(1200, '/info')], compose: [] },
  });
  expect(asked.map(({ id, at }) => [id, at])).toEqual([
    ['b', 100],
    ['api-1', 200],
    ['a', 300],
  ]);
});

test('a call that has not ended has neither an end nor an exit code', () => {
  const [one] = assembled({ ...nothing, notes: call('a', 1100, ['docker', 'logs', '-f', 'x'], null) }).asked;
  expect(one).toMatchObject({ ms: null, exitCode: null, cwd: 'sub' });
});

describe('requests of compose', () => {
  const compose = (id: string, at: number) => call(id, at, ['docker', 'compose', 'up'], {});

  test('belong to the call that was under way', () => {
    const { asked } = assembled({
      ...nothing,
      notes: [...call('a', 1100, ['docker', 'ps'], {}), ...compose('b', 1104)],
      exchanges: { programs: [], compose: [exchange(1106, '/networks')] },
    });
    expect(asked.find(({ kind }) => kind === 'api')?.parent).toBe('b');
  });

  test('belong to none where several were under way', () => {
    const { asked } = assembled({
      ...nothing,
      notes: [...compose('a', 1100), ...compose('b', 1104)],
      exchanges: { programs: [], compose: [exchange(1106, '/networks')] },
    });
    expect(asked.find(({ kind }) => kind === 'api')?.parent).toBeNull();
  });
});

describe('bounds', () => {
  test('the middle of a long output is left out', () => {
    const [one] = assembled({
      ...nothing,
      notes: call('a', 1100, ['docker', 'logs', 'x'], { stdout: 'x'.repeat(100_000) }),
    }).asked;
    const stdout = one?.kind === 'client' ? one.stdout : null;
    expect(stdout?.length).toBeLessThan(17_000);
    expect(stdout).toContain('characters left out');
  });

  test('a recording of very much stays one that is read', () => {
    const answer = JSON.stringify({ text: 'x'.repeat(15_000) });
    const programs = Array.from({ length: 2000 }, (_, at) => exchange(1000 + at, '/info', answer));
    const recording = assembled({ ...nothing, exchanges: { programs, compose: [] } });
    expect(JSON.stringify(recording).length).toBeLessThan(5_000_000);
    expect(recording.asked).toHaveLength(2000);
  });
});

test('credentials are hidden wherever they stand', () => {
  const secret = 'hunter2hunter2';
  const recording = assembled({
    ...nothing,
    command: ['sh', '-c', `docker login --password ${secret}`],
    notes: call('a', 1100, ['docker', 'login', '--password', secret], { stderr: `TOKEN=${secret}` }),
    exchanges: { programs: [exchange(1100, '/info', JSON.stringify({ password: secret }))], compose: [] },
  });
  expect(JSON.stringify(recording)).not.toContain(secret);
});
