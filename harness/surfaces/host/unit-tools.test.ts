import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  sampleAccess,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../../testing/sample-access.ts';
import { unitTools } from './unit-tools.ts';

function setting({ disposable = false, exitCode = 0 } = {}) {
  const runtime = temporaryDirectory();
  const access = sampleAccess(
    sampleOpenTarget('/nowhere/podman.sock', {
      id: 'podman-rootless',
      client: scriptClient('exit 0', { XDG_RUNTIME_DIR: runtime }),
      traits: { disposable },
    }),
  );
  const said: string[] = [];
  const tools = unitTools(
    access,
    (argv) => {
      said.push(argv.join(' '));
      return Promise.resolve({ exitCode, stdout: '', stderr: 'no bus' });
    },
    (path, content) => {
      writeFileSync(path, content);
      return Promise.resolve();
    },
  );
  return { runtime, access, said, tools };
}

describe('a unit', () => {
  test('is announced, written where the next boot forgets it, and gone in the end', async () => {
    const { runtime, access, said, tools } = setting();
    const name = await tools.unit('service', '[Service]\n');
    const file = `${runtime}/systemd/user/${name}`;
    expect(access.journal.entries()).toEqual([
      { kind: 'unit', name, file, systemctl: ['systemctl', '--user'] },
    ]);
    expect(readFileSync(file, 'utf8')).toBe('[Service]\n');
    await tools.close();
    expect(existsSync(file)).toBe(false);
    expect(said).toEqual([`systemctl --user stop ${name}`, `systemctl --user reset-failed ${name}`]);
  });

  test('that is made of another file takes a reload, before and after', async () => {
    const { runtime, said, tools } = setting();
    const name = await tools.unit('container', '[Container]\n');
    const file = `${runtime}/containers/systemd/${basename(name, '.service')}.container`;
    expect(existsSync(file)).toBe(true);
    await tools.close();
    expect(existsSync(file)).toBe(false);
    expect(said.filter((line) => line.endsWith('daemon-reload'))).toHaveLength(2);
  });

  test('cannot be made where systemd does not answer', async () => {
    const { tools } = setting({ exitCode: 1 });
    await expect(tools.unit('container', '')).rejects.toThrow('systemctl daemon-reload: no bus');
  });
});

describe('systemctl', () => {
  test('looks at every unit, and changes its own', async () => {
    const { said, tools } = setting();
    const name = await tools.unit('service', '');
    await tools.systemctl(['is-active', 'docker.service']);
    await tools.systemctl(['start', '--no-block', name]);
    expect(said).toHaveLength(2);
    expect(() => tools.systemctl(['stop', 'docker.service'])).toThrow('not ours');
    expect(() => tools.systemctl(['stop', name, 'docker.service'])).toThrow('not ours');
    expect(() => tools.systemctl(['isolate'])).toThrow('not ours');
  });

  test('changes any unit of a disposable engine', async () => {
    const { said, tools } = setting({ disposable: true });
    await tools.systemctl(['stop', 'docker.service']);
    expect(said).toEqual(['systemctl --user stop docker.service']);
  });
});
