/** Telling values of `HostConfig`. Containers that carry them are made, and not started. */
import type { Json } from '../../record/model.ts';
import type { Stage } from '../endpoints/stage.ts';
import { mountTellings } from './mount-tellings.ts';
import { impossible, plain } from './plain-telling.ts';
import type { Telling } from './telling.ts';

const mebibyte = 1_048_576;
const rates = [{ Path: '/dev/null', Rate: 77_777 }];

const resourceTellings: readonly Telling[] = [
  plain('HostConfig.CpuShares', 512),
  plain('HostConfig.Memory', 64 * mebibyte),
  plain('HostConfig.MemorySwap', 128 * mebibyte),
  plain('HostConfig.MemoryReservation', 32 * mebibyte),
  plain('HostConfig.BlkioWeight', 300),
  plain('HostConfig.CpuPeriod', 50_000),
  plain('HostConfig.CpuQuota', 25_000),
  plain('HostConfig.CpuRealtimePeriod', 77_777),
  plain('HostConfig.CpuRealtimeRuntime', 7_777),
  plain('HostConfig.CpusetCpus', '0'),
  plain('HostConfig.CpusetMems', '0'),
  plain('HostConfig.KernelMemory', 32 * mebibyte),
  plain('HostConfig.NanoCpus', 500_000_000, { alone: true }),
  plain('HostConfig.PidsLimit', 77),
];

export function hostConfigTellings({ made, volume, image }: Stage): Telling[] {
  return [
    ...resourceTellings,
    ...mountTellings(volume.name, image),
    plain('HostConfig.CgroupParent', '/zz-parent', { alone: true }),
    {
      body: { HostConfig: { BlkioWeightDevice: [{ Path: '/dev/null', Weight: 300 }] } },
      fields: items('BlkioWeightDevice', { Path: '/dev/null', Weight: 300 }),
    },
    {
      body: { HostConfig: { BlkioDeviceReadBps: rates } },
      fields: items('BlkioDeviceReadBps', { Path: '/dev/null', Rate: 77_777 }),
    },
    {
      body: { HostConfig: { BlkioDeviceWriteBps: rates } },
      fields: items('BlkioDeviceWriteBps', { Path: '/dev/null', Rate: 77_777 }),
    },
    {
      body: { HostConfig: { BlkioDeviceReadIOps: rates } },
      fields: items('BlkioDeviceReadIOps', { Path: '/dev/null', Rate: 77_777 }),
    },
    {
      body: { HostConfig: { BlkioDeviceWriteIOps: rates } },
      fields: items('BlkioDeviceWriteIOps', { Path: '/dev/null', Rate: 77_777 }),
    },
    {
      body: {
        HostConfig: {
          Devices: [{ PathOnHost: '/dev/null', PathInContainer: '/dev/zz', CgroupPermissions: 'rw' }],
        },
      },
      fields: items('Devices', {
        PathOnHost: '/dev/null',
        PathInContainer: '/dev/zz',
        CgroupPermissions: 'rw',
      }),
    },
    plain('HostConfig.DeviceCgroupRules', ['c 1:3 mr']),
    {
      body: {
        HostConfig: {
          DeviceRequests: [{ Driver: 'zz', Count: 1, Capabilities: [['zz']], Options: { zz: '1' } }],
        },
      },
      fields: items('DeviceRequests', {
        Driver: 'zz',
        Count: 1,
        Capabilities: [['zz']],
        Options: { zz: '1' },
      }),
    },
    {
      body: { HostConfig: { DeviceRequests: [{ Driver: 'zz', DeviceIDs: ['zz-0'] }] } },
      fields: items('DeviceRequests', { DeviceIDs: ['zz-0'] }),
      alone: true,
    },
    plain('HostConfig.KernelMemoryTCP', 32 * mebibyte),
    plain('HostConfig.MemorySwappiness', 50),
    plain('HostConfig.OomKillDisable', true),
    plain('HostConfig.Init', true),
    {
      body: { HostConfig: { Ulimits: [{ Name: 'nofile', Soft: 512, Hard: 1024 }] } },
      fields: {
        ...items('Ulimits', { Soft: 512, Hard: 1024 }),
        'HostConfig.Ulimits[].Name': {
          at: ['HostConfig.Ulimits[].Name'],
          values: ['nofile', 'RLIMIT_NOFILE'],
        },
      },
    },
    plain('HostConfig.CpuCount', 1),
    plain('HostConfig.CpuPercent', 50),
    plain('HostConfig.IOMaximumIOps', 77),
    plain('HostConfig.IOMaximumBandwidth', 77),
    plain('HostConfig.Binds', ['/etc:/zz-bind:ro'], { values: [['/etc:/zz-bind:ro']] }),
    plain('HostConfig.ContainerIDFile', '/zz-id'),
    plain('HostConfig.LogConfig.Type', 'none'),
    {
      body: { HostConfig: { LogConfig: { Type: 'json-file', Config: { 'max-size': '1m' } } } },
      fields: {
        'HostConfig.LogConfig.Config': {
          at: ['HostConfig.LogConfig.Config'],
          values: [{ 'max-size': '1m' }],
        },
      },
      alone: true,
    },
    plain('HostConfig.NetworkMode', 'none', { alone: true }),
    {
      body: { HostConfig: { PortBindings: { '8124/tcp': [{ HostIp: '127.0.0.1', HostPort: '18124' }] } } },
      fields: {
        'HostConfig.PortBindings.*[].HostIp': {
          at: ['HostConfig.PortBindings.*[].HostIp'],
          values: ['127.0.0.1'],
        },
        'HostConfig.PortBindings.*[].HostPort': {
          at: ['HostConfig.PortBindings.*[].HostPort'],
          values: ['18124'],
        },
      },
    },
    {
      body: { HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } } },
      fields: {
        'HostConfig.RestartPolicy.Name': { at: ['HostConfig.RestartPolicy.Name'], values: ['on-failure'] },
        'HostConfig.RestartPolicy.MaximumRetryCount': {
          at: ['HostConfig.RestartPolicy.MaximumRetryCount'],
          values: [3],
        },
      },
    },
    plain('HostConfig.AutoRemove', true, { alone: true }),
    plain('HostConfig.VolumeDriver', 'local'),
    plain('HostConfig.VolumesFrom', [made.name]),
    plain('HostConfig.CapAdd', ['SYS_PTRACE']),
    plain('HostConfig.CapDrop', ['MKNOD']),
    plain('HostConfig.CgroupnsMode', 'host', { alone: true }),
    plain('HostConfig.Dns', ['127.0.0.9']),
    plain('HostConfig.DnsOptions', ['ndots:3']),
    plain('HostConfig.DnsSearch', ['zz.example']),
    plain('HostConfig.ExtraHosts', ['zz-peer:127.0.0.9']),
    plain('HostConfig.GroupAdd', ['1234']),
    plain('HostConfig.IpcMode', 'host', { alone: true }),
    impossible('HostConfig.Cgroup', 'zz:'),
    plain('HostConfig.Links', [`${made.name}:zz-link`], { values: [['zz-link']], alone: true }),
    plain('HostConfig.OomScoreAdj', 500),
    plain('HostConfig.PidMode', 'host', { alone: true }),
    plain('HostConfig.Privileged', true, { alone: true }),
    plain('HostConfig.PublishAllPorts', true),
    plain('HostConfig.ReadonlyRootfs', true),
    plain('HostConfig.SecurityOpt', ['no-new-privileges']),
    plain('HostConfig.StorageOpt', { size: '1G' }),
    plain('HostConfig.Tmpfs', { '/zz-tmpfs': 'rw' }),
    plain('HostConfig.UTSMode', 'host', { alone: true }),
    plain('HostConfig.UsernsMode', 'host', { alone: true }),
    plain('HostConfig.ShmSize', 32 * mebibyte),
    plain('HostConfig.Sysctls', { 'net.ipv4.ip_unprivileged_port_start': '80' }),
    impossible('HostConfig.Runtime', 'zz-runtime'),
    plain('HostConfig.ConsoleSize', [33, 77]),
    impossible('HostConfig.Isolation', 'zz'),
    plain('HostConfig.MaskedPaths', ['/proc/zz']),
    plain('HostConfig.ReadonlyPaths', ['/proc/zz']),
    plain('HostConfig.Annotations', { 'zz.annotation': 'value' }),
    impossible('Image', 'zz-none:zz'),
    plain('NetworkDisabled', true, { alone: true }),
  ];
}

/** Every member of one item of an array below `HostConfig`. */
function items(name: string, item: Record<string, Json>): Telling['fields'] {
  return Object.fromEntries(
    Object.entries(item).map(([member, value]) => {
      const path = `HostConfig.${name}[].${member}`;
      return [path, { at: [path], values: [value] }];
    }),
  );
}
