import { expect, test } from 'vitest';
import { sampleAccess, sampleOpenTarget } from '../testing/sample-access.ts';
import { programs } from './programs.ts';

test('a program finds the engine by its environment, its libraries, its arguments, and nothing of a user', async () => {
  const access = sampleAccess(sampleOpenTarget('/nowhere/podman.sock'));
  const text = `
    import Docker from 'dockerode';
    const { socketPath } = new Docker().modem;
    console.log(JSON.stringify([socketPath, process.env.HOME, process.env.EXTRA, process.argv.slice(1)]));
    process.exit(3);`;
  const { program } = programs(access);
  const ran = await program('node', text, { args: ['one', 'two words'], env: { EXTRA: 'yes' } });
  expect(ran.stderr).toBe('');
  expect(ran.exitCode).toBe(3);
  expect(JSON.parse(ran.stdout)).toEqual([
    '/nowhere/podman.sock',
    access.privateDirectory,
    'yes',
    ['one', 'two words'],
  ]);
  const [call] = access.recorder.steps[0]?.calls ?? [];
  expect(call).toMatchObject({ operation: 'run-program', exitCode: 3 });
  const argv = call?.via === 'host' && call.operation === 'run-program' ? call.argv : [];
  expect(argv).toEqual(
    expect.arrayContaining(['env', 'DOCKER_HOST=unix:///nowhere/podman.sock', 'EXTRA=yes', 'node', text]),
  );
});
