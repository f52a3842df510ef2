import { expect, test } from 'vitest';
import { scriptClient } from '../../harness/testing/sample-access.ts';
import { inside, wayIn } from './enter.ts';

const machine = { name: 'ca-k3x9ab12-lab-0', pid: 4711 };

test('root enters by the namespaces of the first process, anybody else by exec of the name', () => {
  const client = scriptClient('exit 0');
  const root = inside('namespaces', client, machine, ['podman', 'info']);
  expect([root.file, ...root.args.slice(0, 4)]).toEqual(['nsenter', '--target', '4711', '--all', '--']);
  const other = inside('exec', client, machine, ['podman', 'info']);
  expect([other.file, ...other.args.slice(0, 2)]).toEqual([client.file, 'exec', machine.name]);
  for (const { args } of [root, other]) expect(args.slice(-2)).toEqual(['podman', 'info']);
});

test('where a cgroup of its own cannot be asked for inside, the engine outside is asked to enter', () => {
  expect(wayIn('container', 'v2')).toBe('exec');
  const usual = process.getuid?.() === 0 ? 'namespaces' : 'exec';
  expect(wayIn('systemd', 'v2')).toBe(usual);
  expect(wayIn('container', 'v1')).toBe(usual);
});

test("nothing of the caller's environment goes in", () => {
  const { args } = inside('namespaces', scriptClient('exit 0'), machine, ['true']);
  expect(args).toContain('-i');
  expect(args.join(' ')).not.toContain(process.cwd());
});
