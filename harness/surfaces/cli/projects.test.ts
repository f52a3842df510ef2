import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleAccess, sampleOpenTarget, scriptClient } from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { cliSession } from './cli-session.ts';
import { projects } from './projects.ts';

function accessWith(script: string) {
  const client = scriptClient(script);
  const compose = { file: client.file, args: ['compose'] };
  return sampleAccess(sampleOpenTarget('/nowhere', { client, compose }));
}

describe('project', () => {
  test('writes the files into a directory that has the name of the project, and runs compose there', async () => {
    const access = accessWith('pwd; echo "$@"');
    const { project } = projects(cliSession(access));
    const { name, directory, compose } = await project({
      'compose.yaml': 'services:',
      'web/Dockerfile': 'FROM a',
    });
    expect(directory).toBe(join(access.privateDirectory, name));
    expect(readFileSync(join(directory, 'web/Dockerfile'), 'utf8')).toBe('FROM a');
    expect((await compose(['up', '--detach'])).stdout).toBe(`${directory}\ncompose up --detach\n`);
    expect(access.journal.entries()).toEqual([{ kind: 'project', target: 'docker', name, implicit: true }]);
    expect(access.recorder.steps[0]?.calls.at(-1)).toMatchObject({
      via: 'cli',
      argv: ['docker', 'compose', 'up', '--detach'],
      cwd: directory,
    });
  });

  test('has compose build over the API of a Podman, which serves no BuildKit', async () => {
    const client = scriptClient('echo "$DOCKER_BUILDKIT"');
    const compose = { file: client.file, args: ['compose'] };
    const traits = { engine: 'podman', client: 'docker' } as const;
    const access = sampleAccess(sampleOpenTarget('/nowhere', { client, compose, traits }));
    const project = await projects(cliSession(access)).project({});
    expect((await project.compose(['build'])).stdout).toBe('0\n');
    expect(access.recorder.steps[0]?.calls.at(-1)).toMatchObject({ env: { DOCKER_BUILDKIT: '0' } });
  });

  test('notes that compose may build', async () => {
    const access = accessWith('true');
    const { project } = projects(cliSession(access));
    await project({ 'compose.yaml': 'services:\n  web:\n    image: a\n' });
    expect(access.scope.hasBuilt).toBe(false);
    await project({ 'compose.yaml': 'services:\n  web:\n    build: .\n' });
    expect(access.scope.hasBuilt).toBe(true);
  });

  test('finds the containers of a service by the labels of compose', async () => {
    const access = accessWith('echo b; echo a; echo "$@" >&2');
    const { project } = projects(cliSession(access));
    const { name, containers } = await project({});
    expect(await containers('web')).toEqual(['a', 'b']);
    const call = access.recorder.steps[0]?.calls.at(-1);
    expect(call).toMatchObject({
      stderr: `ps --all --filter label=com.docker.compose.project=${name} --filter label=com.docker.compose.service=web --format {{.Names}}\n`,
    });
  });

  test.each([
    ['down --rmi all', /remove what is not ours/],
    ['down --rmi=all', /remove what is not ours/],
    ['pull', /registry of others/],
    ['up --pull always', /registry of others/],
  ])('%s is refused', async (line, message) => {
    const { project } = projects(cliSession(accessWith('exit 0')));
    const { compose } = await project({});
    expect(() => compose(line.split(' '))).toThrow(message);
  });

  test('a target without compose is trouble', async () => {
    const { project } = projects(cliSession(sampleAccess()));
    await expect(project({})).rejects.toBeInstanceOf(Trouble);
  });
});
