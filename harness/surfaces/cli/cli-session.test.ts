import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EngineRefusal } from '../../asking/refusal.ts';
import {
  sampleAccess,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { authFileOf, cliSession, refusal } from './cli-session.ts';

function sessionWith(script: string, kind: 'docker' | 'podman' = 'docker') {
  const access = sampleAccess(sampleOpenTarget('/nowhere', { client: scriptClient(script, {}, kind) }));
  return { access, session: cliSession(access) };
}

describe('cliSession', () => {
  test('every call is evidence: what was run and what came back', async () => {
    const { access, session } = sessionWith('echo out; echo err >&2; exit 3');
    await session.call(['ps', '--all'], { stdin: 'text', env: { A: '1' }, cwd: '/usr' });
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      via: 'cli',
      argv: ['docker', 'ps', '--all'],
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      stdin: 'text',
      env: { A: '1' },
      cwd: '/usr',
    });
  });

  test('call never throws on an exit code; must does, as a refusal with the code', async () => {
    const { session } = sessionWith('echo "no such thing" >&2; exit 125');
    expect((await session.call(['rm', 'x'])).exitCode).toBe(125);
    const refused: unknown = await session.must(['rm', '--force', 'x']).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EngineRefusal);
    expect(refused).toMatchObject({ surface: 'cli', code: 125, message: 'rm --force: no such thing' });
  });

  test('must gives the output without the space around it', async () => {
    expect(await sessionWith('printf "  abc\\n\\n"').session.must(['create'])).toBe('abc');
  });

  test('a secret that is typed in stays out of the evidence, even where the engine repeats it', async () => {
    const { access, session } = sessionWith('read password; echo "bad password $password" >&2; exit 1');
    await session.call(['login'], { stdin: { secret: 'hunter2\n' } });
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      stdin: '[secret]\n',
      stderr: 'bad password [secret]\n',
    });
  });

  test("Docker's client builds over the API of a Podman, unless a scenario asks otherwise", async () => {
    const client = scriptClient('echo "$DOCKER_BUILDKIT"');
    const on = (engine: 'docker' | 'podman') =>
      sampleAccess(sampleOpenTarget('/nowhere', { client, traits: { engine, client: 'docker' } }));
    const said = async (engine: 'docker' | 'podman', args: string[], env = {}) =>
      (await cliSession(on(engine)).call(args, { env })).stdout.trim();
    expect(await said('podman', ['build', '.'])).toBe('0');
    expect(await said('podman', ['image', 'build', '.'])).toBe('0');
    expect(await said('podman', ['build', '.'], { DOCKER_BUILDKIT: '1' })).toBe('1');
    expect(await said('podman', ['buildx', 'build', '.'])).toBe('');
    expect(await said('docker', ['build', '.'])).toBe('');
  });

  test("logins go to a file of the observation's own, in the way of each engine", async () => {
    const show = 'echo "$DOCKER_CONFIG|$REGISTRY_AUTH_FILE"';
    const docker = sessionWith(show);
    expect(await docker.session.must([])).toBe(`${docker.access.privateDirectory}|`);
    const podman = sessionWith(show, 'podman');
    expect(await podman.session.must([])).toBe(`|${podman.access.privateDirectory}/auth.json`);
  });

  test.each([
    [
      ['run', '--name', 'ca-k3x9ab12-web-1', 'image'],
      ['rm', '--force', 'ca-k3x9ab12-web-1'],
    ],
    [
      ['network', 'create', 'ca-k3x9ab12-net-1'],
      ['network', 'rm', 'ca-k3x9ab12-net-1'],
    ],
    [['run', '--name', 'web', 'image'], null],
    [['ps', '--all'], null],
  ])('a transient %j is taken back before it is repeated', async (args, removal) => {
    const other = 'a'.repeat(64);
    const { access, session } = sessionWith(
      `echo 'container ${other} does not exist in database' >&2; exit 125`,
    );
    await session.call(args);
    const sent = access.recorder.steps[0]?.calls.map((call) => 'argv' in call && call.argv.slice(1));
    expect(sent?.slice(0, 3)).toEqual(removal === null ? [args, args, args] : [args, removal, args]);
  });

  test('the output of a call that succeeded is no reason to retry', async () => {
    const { access, session } = sessionWith(
      `echo 'container ${'a'.repeat(64)} does not exist in database' >&2`,
    );
    await session.call(['run', '--name', 'ca-k3x9ab12-web-1', 'image']);
    expect(access.recorder.steps[0]?.calls).toHaveLength(1);
  });

  describe("a command whose end Docker's client missed", () => {
    const run = ['run', '--name', 'ca-k3x9ab12-web-1', 'image'];

    /** Hangs in the first `run`, ends in the second, and reports the given state for the container. */
    function hanging(engine: 'docker' | 'podman', status: string) {
      const mark = join(temporaryDirectory(), 'asked');
      const script = `case $1 in
        container) echo ${status} ;;
        run) [ -e ${mark} ] && echo done || { touch ${mark}; sleep 30; } ;;
      esac`;
      const target = sampleOpenTarget('/nowhere', { client: scriptClient(script), traits: { engine } });
      const access = sampleAccess(target);
      return { access, session: cliSession(access) };
    }

    test('is asked once more where Podman has seen it', async () => {
      const { access, session } = hanging('podman', 'exited');
      const reply = await session.call(run, { deadlineMs: 300 });
      expect(reply.stdout).toBe('done\n');
      const verbs = access.recorder.steps[0]?.calls.map((call) => 'argv' in call && call.argv[1]);
      expect(verbs).toEqual(['run', 'container', 'rm', 'run']);
    });

    test.each([
      { engine: 'podman', status: 'running' },
      { engine: 'docker', status: 'exited' },
    ] as const)('is trouble on $engine where its container is $status', async ({ engine, status }) => {
      const { session } = hanging(engine, status);
      await expect(session.call(run, { deadlineMs: 300 })).rejects.toThrow(/no answer in time/);
    });
  });

  test('a client that cannot be run is trouble, not a refusal', async () => {
    const { access } = sessionWith('exit 0');
    const client = { ...access.target.client, file: '/nowhere/docker' };
    const session = cliSession({ ...access, target: { ...access.target, client } });
    await expect(session.must(['ps'])).rejects.toBeInstanceOf(Trouble);
  });
});

describe('refusal', () => {
  test('speaks in the words of whichever stream has some', () => {
    const words = (stdout: string, stderr: string) =>
      refusal(['rm', 'x', 'y'], { exitCode: null, stdout, stderr });
    expect(words('out', 'err\n').message).toBe('rm x: err');
    expect(words('out\n', ' ').message).toBe('rm x: out');
    expect(words('', '').message).toBe('rm x: no message');
    expect(words('', '').code).toBe(-1);
  });
});

describe('authFileOf', () => {
  test('is the file that each client writes', () => {
    expect(authFileOf('docker', '/p')).toBe('/p/config.json');
    expect(authFileOf('podman', '/p')).toBe('/p/auth.json');
  });
});
