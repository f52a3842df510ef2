import { expect, test, vi } from 'vitest';
import type { Project } from '../contract/cli-calls.ts';
import type { Engine } from '../contract/engine.ts';
import { askInside, containerOf, describedBy, inCompose } from './compose-service.ts';
import { EngineRefusal } from './refusal.ts';

const web = { name: 'web-1', id: 'web-1' };

function project(...containers: string[]): Project {
  return {
    name: 'project',
    directory: '/project',
    compose: () => Promise.reject(new Error('not asked')),
    containers: () => Promise.resolve(containers),
  };
}

test('a command for a compose file has no variable', () => {
  expect(inCompose(['sh', '-c', 'kill $!'])).toBe('["sh","-c","kill $$!"]');
});

test('a service has its first container, or none', async () => {
  expect(await containerOf(project('web-1', 'web-2'), 'web')).toEqual(web);
  expect(await containerOf(project(), 'web')).toBeNull();
});

test('answers from inside are found by their names', async () => {
  const exec = vi.fn<Engine['exec']>(() =>
    Promise.resolve({ exitCode: 0, stdout: 'user=0\nvariable=A=1\n', stderr: '' }),
  );
  const commands = { user: 'id -u', variable: 'env', missing: 'false' };
  expect(await askInside({ exec }, web, commands)).toEqual({ user: '0', variable: 'A=1', missing: null });
  expect(exec.mock.calls[0]?.[1].at(-1)).toContain('echo user=$( id -u )');
});

test('without a container that runs there are no answers', async () => {
  const refuse = () => Promise.reject(new EngineRefusal('cli', 125, 'not running'));
  const none = { user: null };
  expect(await askInside({ exec: refuse }, web, { user: 'id -u' })).toEqual(none);
  expect(await askInside({ exec: refuse }, null, { user: 'id -u' })).toEqual(none);
});

test('only a container is described', async () => {
  const inspect = () => Promise.resolve({ Id: 'one' });
  expect(await describedBy({ inspect }, web)).toEqual({ Id: 'one' });
  expect(describedBy({ inspect }, null)).toBeNull();
});
