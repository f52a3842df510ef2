import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { poll } from '../asking/poll.ts';
import { scriptClient } from '../testing/sample-access.ts';
import { runClient } from './run-client.ts';
import { Trouble } from './trouble.ts';

/** A process that ended may stay in the table until somebody asks for its exit code. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('runClient', () => {
  test('gives exit code and both streams, to the last newline', async () => {
    const client = scriptClient(`printf 'out\\n\\n'; printf 'err\\n' >&2; exit 7`);
    expect(await runClient(client, [])).toEqual({
      exitCode: 7,
      stdout: 'out\n\n',
      stderr: 'err\n',
      timedOut: false,
    });
  });

  test("the target's own arguments come first, and each argument stays one", async () => {
    const client = { ...scriptClient(`printf '%s|' "$@"`), args: ['--root', '/x y'] };
    expect((await runClient(client, ['ps', '', '$HOME'])).stdout).toBe('--root|/x y|ps||$HOME|');
  });

  test("nothing of the caller's environment reaches the client", async () => {
    vi.stubEnv('CANIALIAS_TEST_LEAK', 'yes');
    const client = scriptClient('env', { OWN: '1', COLOUR: 'red' });
    const { stdout } = await runClient(client, [], { env: { COLOUR: 'blue' } });
    vi.unstubAllEnvs();
    expect(stdout).toContain('OWN=1\n');
    expect(stdout).toContain('COLOUR=blue\n');
    expect(stdout).not.toContain('CANIALIAS_TEST_LEAK');
  });

  test("runs in the target's directory unless the question chose one", async () => {
    const client = scriptClient('pwd');
    expect((await runClient(client, [])).stdout).toBe('/\n');
    expect((await runClient(client, [], { cwd: '/usr' })).stdout).toBe('/usr\n');
  });

  test('standard input is what was given, secret or not, and otherwise at its end', async () => {
    const client = scriptClient('cat; echo end');
    expect((await runClient(client, [], { stdin: 'text' })).stdout).toBe('textend\n');
    expect((await runClient(client, [], { stdin: { secret: 'hunter2' } })).stdout).toBe('hunter2end\n');
    expect((await runClient(client, [])).stdout).toBe('end\n');
  });

  test('a wrapper is run in place of the client, with the whole command to wrap', async () => {
    const client = scriptClient('echo client "$@"');
    const wrap = (argv: readonly string[]) => ['/bin/sh', '-c', 'echo wrapped; "$@"', 'sh', ...argv];
    expect((await runClient(client, ['ps'], { wrap })).stdout).toBe('wrapped\nclient ps\n');
  });

  test('a client that takes too long is ended, and all that it started with it', async () => {
    const client = scriptClient('sleep 61 & echo $!; wait');
    const start = performance.now();
    const reply = await runClient(client, [], { deadlineMs: 300 });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(reply).toMatchObject({ exitCode: null, timedOut: true });
    const grandchild = Number(reply.stdout);
    expect(grandchild).toBeGreaterThan(1);
    const alive = await poll(
      () => Promise.resolve(isAlive(grandchild)),
      (answer) => !answer,
    );
    expect(alive).toBe(false);
  });

  test('a client that a signal ended has no exit code, and did not run out of time', async () => {
    expect(await runClient(scriptClient('kill -9 $$'), [])).toMatchObject({
      exitCode: null,
      timedOut: false,
    });
  });

  test('a client that is not there, or may not be run, is trouble', async () => {
    const client = scriptClient('exit 0');
    for (const file of [`${client.file}-not`, '/etc/passwd']) {
      const asked = runClient({ ...client, file }, []);
      await expect(asked).rejects.toBeInstanceOf(Trouble);
      await expect(asked).rejects.toThrow(new RegExp(`^${file} could not be run: E(NOENT|ACCES)$`));
    }
  });

  test('one that exits with 127 did run', async () => {
    expect((await runClient(scriptClient('exit 127'), [])).exitCode).toBe(127);
  });
});
