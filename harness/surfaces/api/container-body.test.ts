import { describe, expect, test } from 'vitest';
import type { ContainerSpec } from '../../contract/container-spec.ts';
import type { Json } from '../../record/model.ts';
import { containerBody, networkNames, parsePublish } from './container-body.ts';

const web = { name: 'ca-web', id: '1' };
const networks = [
  { name: 'n1', id: 'x' },
  { name: 'n2', id: 'y' },
];

function bodyOf(spec: ContainerSpec, command: string[] = []): Json {
  return containerBody({ spec, name: 'ca-one', image: 'img', labels: { run: 'r1' }, command });
}

describe('parsePublish', () => {
  test.each([
    ['80', { container: '80/tcp', address: '', host: '' }],
    ['53/udp', { container: '53/udp', address: '', host: '' }],
    ['8080:80', { container: '80/tcp', address: '', host: '8080' }],
    [':80', { container: '80/tcp', address: '', host: '' }],
    ['127.0.0.1:8080:80/tcp', { container: '80/tcp', address: '127.0.0.1', host: '8080' }],
    ['127.0.0.1::80', { container: '80/tcp', address: '127.0.0.1', host: '' }],
    ['[::1]:8080:80', { container: '80/tcp', address: '::1', host: '8080' }],
  ])('%s', (text, expected) => {
    expect(parsePublish(text)).toEqual(expected);
  });

  test.each(['', 'http', '80:', '1:2:3:4', '127.0.0.1:80', '80-90:80-90'])('refuses %j', (text) => {
    expect(() => parsePublish(text)).toThrow(TypeError);
  });
});

describe('networkNames', () => {
  test('words and shared namespaces name no network', () => {
    for (const choice of [undefined, 'default', 'bridge', 'none', 'host', { shareWith: web }] as const) {
      expect(networkNames(choice)).toEqual([]);
    }
  });

  test('one network or several, in order', () => {
    expect(networkNames({ name: 'n1', id: 'x' })).toEqual(['n1']);
    expect(networkNames(networks)).toEqual(['n1', 'n2']);
  });
});

describe('containerBody', () => {
  test('what the specification leaves open is left to the engine: no key is sent', () => {
    expect(bodyOf({})).toEqual({ Image: 'img', Labels: { run: 'r1' }, HostConfig: {} });
    expect(bodyOf({ network: 'default' })).toEqual(bodyOf({}));
  });

  test('what it does say is sent even where it is false, zero or empty', () => {
    expect(
      bodyOf({ tty: false, init: false, stopTimeoutSeconds: 0, workdir: '', memoryBytes: 0 }),
    ).toMatchObject({
      Tty: false,
      StopTimeout: 0,
      WorkingDir: '',
      HostConfig: { Init: false, Memory: 0 },
    });
  });

  test('command, entrypoint, environment and labels', () => {
    expect(
      bodyOf({ entrypoint: ['echo'], env: { A: '1', B: '' }, labels: { colour: 'red' } }, ['two']),
    ).toMatchObject({
      Cmd: ['two'],
      Entrypoint: ['echo'],
      Env: ['A=1', 'B='],
      Labels: { run: 'r1', colour: 'red' },
    });
  });

  test('a published port is both exposed and bound; two host ends of one port are kept', () => {
    expect(bodyOf({ publish: ['127.0.0.1:8080:80', '8081:80', '53/udp'] })).toMatchObject({
      ExposedPorts: { '80/tcp': {}, '53/udp': {} },
      HostConfig: {
        PortBindings: {
          '80/tcp': [
            { HostIp: '127.0.0.1', HostPort: '8080' },
            { HostIp: '', HostPort: '8081' },
          ],
          '53/udp': [{ HostIp: '', HostPort: '' }],
        },
      },
    });
  });

  test('aliases and address belong to the first network, which is also the mode', () => {
    expect(bodyOf({ network: networks, networkAliases: ['db'], ip: '10.9.8.7' })).toMatchObject({
      HostConfig: { NetworkMode: 'n1' },
      NetworkingConfig: {
        EndpointsConfig: { n1: { Aliases: ['db'], IPAMConfig: { IPv4Address: '10.9.8.7' } } },
      },
    });
    expect(JSON.stringify(bodyOf({ network: networks }))).not.toContain('n2');
  });

  test.each<[ContainerSpec, Json]>([
    [{ network: 'none' }, { NetworkMode: 'none' }],
    [{ network: { shareWith: web } }, { NetworkMode: 'container:ca-web' }],
    [{ pid: { shareWith: web } }, { PidMode: 'container:ca-web' }],
    [
      { pid: 'host', ipc: 'private', uts: 'host' },
      { PidMode: 'host', IpcMode: 'private', UTSMode: 'host' },
    ],
    [{ restart: 'always' }, { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } }],
    [{ restart: 'on-failure:3' }, { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } }],
    [{ tmpfs: ['/a', '/b:rw,size=1m'] }, { Tmpfs: { '/a': '', '/b': 'rw,size=1m' } }],
    [
      { volumesFrom: [web], binds: ['v:/d'] },
      { VolumesFrom: ['ca-web'], Binds: ['v:/d'] },
    ],
    [
      { capAdd: ['A'], capDrop: ['B'] },
      { CapAdd: ['A'], CapDrop: ['B'] },
    ],
    [
      { groupAdd: ['7', 'app'], securityOpt: ['label=disable'], privileged: true, oomScoreAdj: -5 },
      { GroupAdd: ['7', 'app'], SecurityOpt: ['label=disable'], Privileged: true, OomScoreAdj: -5 },
    ],
    [{ ulimits: { nofile: [64, 128] } }, { Ulimits: [{ Name: 'nofile', Soft: 64, Hard: 128 }] }],
    [
      { dns: ['1'], dnsSearch: ['2'], dnsOptions: ['3'] },
      { Dns: ['1'], DnsSearch: ['2'], DnsOptions: ['3'] },
    ],
    [
      { addHosts: ['h:1'], sysctls: { 'net.x': '1' } },
      { ExtraHosts: ['h:1'], Sysctls: { 'net.x': '1' } },
    ],
    [
      { publishAll: true, autoRemove: true },
      { PublishAllPorts: true, AutoRemove: true },
    ],
    [
      {
        limits: { memorySwap: -1, memoryReservation: 4096, cpus: 0.5, cpuShares: 512, cpusetCpus: '0' },
      },
      {
        MemorySwap: -1,
        MemoryReservation: 4096,
        NanoCpus: 500_000_000,
        CpuShares: 512,
        CpusetCpus: '0',
      },
    ],
    [
      { limits: { pids: 50, blkioWeight: 300, oomKillDisable: true } },
      { PidsLimit: 50, BlkioWeight: 300, OomKillDisable: true },
    ],
    [
      { readOnly: true, shmBytes: 4096 },
      { ReadonlyRootfs: true, ShmSize: 4096 },
    ],
  ])('%j', (spec, expected) => {
    expect(bodyOf(spec)).toMatchObject({ HostConfig: expected });
  });

  test('a check of health has its times in nanoseconds', () => {
    expect(
      bodyOf({ health: { command: 'a b', intervalSeconds: 1, timeoutSeconds: 2, retries: 4 } }),
    ).toMatchObject({
      Healthcheck: { Test: ['CMD-SHELL', 'a b'], Interval: 1e9, Timeout: 2e9, Retries: 4 },
    });
    expect(bodyOf({ health: { command: 'x', startPeriodSeconds: 3 } })).toMatchObject({
      Healthcheck: { StartPeriod: 3e9 },
    });
  });
});
