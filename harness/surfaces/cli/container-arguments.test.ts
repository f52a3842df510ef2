import { describe, expect, test } from 'vitest';
import type { ContainerSpec } from '../../contract/container-spec.ts';
import { containerArguments } from './container-arguments.ts';

const web = { name: 'ca-web', id: '1' };

function argumentsOf(spec: ContainerSpec, command: string[] = []): string[] {
  return containerArguments({ spec, name: 'ca-one', image: 'img', labels: { run: 'r1' }, command });
}

/** What is said between the fixed beginning and the image. */
function optionsOf(spec: ContainerSpec): string[] {
  const all = argumentsOf(spec);
  expect(all.slice(0, 4)).toEqual(['--name', 'ca-one', '--label', 'run=r1']);
  expect(all.at(-1)).toBe('img');
  return all.slice(4, -1);
}

describe('containerArguments', () => {
  test('a specification that says nothing adds nothing to name, label and image', () => {
    expect(optionsOf({})).toEqual([]);
    expect(optionsOf({ network: 'default', init: false, tty: false, publish: [] })).toEqual([]);
  });

  test('the image comes after all options and before the command', () => {
    expect(argumentsOf({ user: '7' }, ['sh', '-c', 'true']).slice(4)).toEqual([
      '--user',
      '7',
      'img',
      'sh',
      '-c',
      'true',
    ]);
  });

  test('only the first word of an entrypoint is an option; the others stand before the command', () => {
    expect(argumentsOf({ entrypoint: ['echo', 'one'] }, ['two']).slice(4)).toEqual([
      '--entrypoint',
      'echo',
      'img',
      'one',
      'two',
    ]);
  });

  test("a scenario's labels are added to ours and never take their place", () => {
    expect(argumentsOf({ labels: { colour: 'red' } }).slice(2, 6)).toEqual([
      '--label',
      'run=r1',
      '--label',
      'colour=red',
    ]);
  });

  test.each<[string, ContainerSpec['network'], string[]]>([
    ['a word', 'none', ['--network', 'none']],
    ['the bridge by name', 'bridge', ['--network', 'bridge']],
    ['one network', { name: 'n1', id: 'x' }, ['--network', 'n1']],
    ['another container', { shareWith: web }, ['--network', 'container:ca-web']],
    [
      'several networks',
      [
        { name: 'n1', id: 'x' },
        { name: 'n2', id: 'y' },
      ],
      ['--network', 'n1', '--network', 'n2'],
    ],
  ])('network: %s', (_, network, expected) => {
    expect(optionsOf(network === undefined ? {} : { network })).toEqual(expected);
  });

  test.each<[ContainerSpec, string[]]>([
    [{ hostname: 'h' }, ['--hostname', 'h']],
    [{ networkAliases: ['a', 'b'] }, ['--network-alias', 'a', '--network-alias', 'b']],
    [{ ip: '10.0.0.9' }, ['--ip', '10.0.0.9']],
    [{ env: { A: '1', B: '' } }, ['--env', 'A=1', '--env', 'B=']],
    [{ workdir: '/w' }, ['--workdir', '/w']],
    [{ binds: ['v:/data:ro'] }, ['--volume', 'v:/data:ro']],
    [{ tmpfs: ['/t:size=1m'] }, ['--tmpfs', '/t:size=1m']],
    [{ volumesFrom: [web] }, ['--volumes-from', 'ca-web']],
    [{ publish: ['80'], publishAll: true }, ['--publish', '80', '--publish-all']],
    [{ capAdd: ['NET_ADMIN'], capDrop: ['ALL'] }, ['--cap-add', 'NET_ADMIN', '--cap-drop', 'ALL']],
    [{ groupAdd: ['7', 'app'] }, ['--group-add', '7', '--group-add', 'app']],
    [
      { securityOpt: ['label=disable'], privileged: true },
      ['--security-opt', 'label=disable', '--privileged'],
    ],
    [{ ulimits: { nofile: [64, 128], core: [0, 0] } }, ['--ulimit', 'nofile=64:128', '--ulimit', 'core=0:0']],
    [{ oomScoreAdj: -5 }, ['--oom-score-adj', '-5']],
    [{ pid: { shareWith: web }, ipc: 'shareable' }, ['--pid', 'container:ca-web', '--ipc', 'shareable']],
    [{ pid: 'host', ipc: { shareWith: web } }, ['--pid', 'host', '--ipc', 'container:ca-web']],
    [{ uts: 'host' }, ['--uts', 'host']],
    [{ stopSignal: 'INT', stopTimeoutSeconds: 0 }, ['--stop-signal', 'INT', '--stop-timeout', '0']],
    [{ restart: 'on-failure:3' }, ['--restart', 'on-failure:3']],
    [{ init: true, readOnly: true, autoRemove: true, tty: true }, ['--init', '--read-only', '--rm', '--tty']],
    [
      { dns: ['1.2.3.4'], dnsSearch: ['s'], dnsOptions: ['o'] },
      ['--dns', '1.2.3.4', '--dns-search', 's', '--dns-option', 'o'],
    ],
    [{ addHosts: ['h:1.2.3.4'] }, ['--add-host', 'h:1.2.3.4']],
    [{ sysctls: { 'net.x': '1' } }, ['--sysctl', 'net.x=1']],
    [{ memoryBytes: 4096, shmBytes: 0 }, ['--memory', '4096b', '--shm-size', '0b']],
    [
      { limits: { memorySwap: -1, memoryReservation: 4096, cpus: 0.5, cpuShares: 512 } },
      [
        ...['--memory-swap', '-1', '--memory-reservation', '4096b'],
        ...['--cpus', '0.5', '--cpu-shares', '512'],
      ],
    ],
    [
      { limits: { cpusetCpus: '0', pids: 50, blkioWeight: 300, oomKillDisable: true } },
      [...['--cpuset-cpus', '0', '--pids-limit', '50', '--blkio-weight', '300'], '--oom-kill-disable'],
    ],
    [{ limits: { memorySwap: 8192 } }, ['--memory-swap', '8192b']],
    [
      {
        health: { command: 'a b', intervalSeconds: 1, timeoutSeconds: 2, startPeriodSeconds: 3, retries: 4 },
      },
      [
        ...['--health-cmd', 'a b', '--health-interval', '1s', '--health-timeout', '2s'],
        ...['--health-start-period', '3s', '--health-retries', '4'],
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(optionsOf(spec)).toEqual(expected);
  });
});
