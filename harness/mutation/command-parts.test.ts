import { describe, expect, test } from 'vitest';
import { containerArguments } from '../surfaces/cli/container-arguments.ts';
import { commandParts } from './command-parts.ts';

const left = (line: string) =>
  commandParts(line.split(' ')).parts.map(({ option, value, without }) => [option, value, without.join(' ')]);

describe('commandParts', () => {
  test('takes flags, values in the next word and values after an equals sign out', () => {
    expect(left('run --init --volume v:/data --network=none base sh')).toEqual([
      ['--init', '', 'run --volume v:/data --network=none base sh'],
      ['--volume', 'v:/data', 'run --init --network=none base sh'],
      ['--network', 'none', 'run --init --volume v:/data base sh'],
    ]);
  });

  test('leaves the container and its command alone, though they look like options', () => {
    expect(left('exec --user 5 web ls --all -t')).toEqual([['--user', '5', 'exec web ls --all -t']]);
    expect(commandParts(['exec', '--user', '5', 'web', 'ls']).subject).toBe('web');
  });

  test('takes flags that stand together apart', () => {
    expect(left('exec -it web sh')).toEqual([
      ['-i', '', 'exec -t web sh'],
      ['-t', '', 'exec -i web sh'],
    ]);
    expect(left('exec -t -u 5 web sh')).toEqual([
      ['-t', '', 'exec -u 5 web sh'],
      ['-u', '5', 'exec -t web sh'],
    ]);
  });

  test.each([
    'ps --all --filter name=x',
    'rm web',
    'network ls --filter label=x',
    'container prune --force --filter label=x',
    'system prune --force',
    'volume prune --force --all',
    'login --username me host',
    '--log-level debug run --init base',
  ])('touches nothing of: %s', (line) => {
    expect(commandParts(line.split(' '))).toMatchObject({ parts: [], unknown: null });
  });

  test('never takes the filter of a removal', () => {
    expect(left('rm --force --filter label=x')).toEqual([['--force', '', 'rm --filter label=x']]);
    expect(commandParts(['rm', '--filter', 'label=x'])).toMatchObject({ parts: [], unknown: '--filter' });
  });

  test('knows a command by either of its names', () => {
    expect(left('container run --init base')).toEqual([['--init', '', 'container run base']]);
    expect(commandParts(['image', 'rm', '--force', 'x']).verb).toBe('rmi');
  });

  test('stops at an option that it does not know, and says so', () => {
    const parts = commandParts(['run', '--init', '--no-such-option', '--tty', 'base']);
    expect(parts.parts.map(({ option }) => option)).toEqual(['--init']);
    expect(parts.unknown).toBe('--no-such-option');
  });

  test('a value that is missing is no part', () => {
    expect(commandParts(['run', '--volume'])).toMatchObject({ parts: [], unknown: '--volume' });
  });

  test('knows all that the verbs of the harness send', () => {
    const args = containerArguments({
      name: 'web',
      image: 'base',
      labels: { key: 'value' },
      command: ['sh', '--init'],
      spec: {
        ...{
          hostname: 'h',
          network: 'none',
          networkAliases: ['a'],
          ip: '1.2.3.4',
          env: { A: 'b' },
          user: 'u',
        },
        ...{
          workdir: '/w',
          binds: ['v:/v'],
          tmpfs: ['/t'],
          volumesFrom: [{ name: 'o', id: 'o' }],
          uts: 'host',
        },
        ...{ publish: ['80'], publishAll: true, capAdd: ['X'], capDrop: ['Y'], pid: 'host', ipc: 'host' },
        ...{ groupAdd: ['g'], securityOpt: ['label=disable'], privileged: true, oomScoreAdj: 5 },
        ...{ ulimits: { core: [0, 0] } },
        ...{ stopSignal: 'INT', stopTimeoutSeconds: 1, restart: 'always', init: true, readOnly: true },
        ...{
          autoRemove: true,
          tty: true,
          dns: ['d'],
          dnsSearch: ['s'],
          dnsOptions: ['o'],
          addHosts: ['x:1'],
        },
        ...{ sysctls: { k: 'v' }, memoryBytes: 1, shmBytes: 1, entrypoint: ['e'] },
      },
    });
    const { parts, subject, unknown } = commandParts(['run', '--detach', ...args]);
    expect({ subject, unknown }).toEqual({ subject: 'base', unknown: null });
    const options = args.slice(0, args.indexOf('base')).filter((word) => word.startsWith('--'));
    expect(parts.map(({ option }) => option)).toEqual(['--detach', ...options]);
  });
});
