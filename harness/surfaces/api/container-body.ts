/** A container's specification as the body of `POST /containers/create`. Source: Docker Engine API v1.41. */

import type { ContainerSpec, HealthCheck, NetworkChoice } from '../../contract/container-spec.ts';
import type { Json } from '../../record/model.ts';
import type { NamedSpec } from '../cli/container-arguments.ts';

/** Parts of a second and of a processor. */
const nano = 1_000_000_000;

export function containerBody({ spec, image, labels, command }: NamedSpec): Json {
  const ports = (spec.publish ?? []).map(parsePublish);
  const networks = networkNames(spec.network);
  const first = networks[0];
  return compact({
    Image: image,
    Cmd: command.length > 0 ? [...command] : undefined,
    Entrypoint: spec.entrypoint ? [...spec.entrypoint] : undefined,
    Hostname: spec.hostname,
    User: spec.user,
    WorkingDir: spec.workdir,
    Tty: spec.tty,
    StopSignal: spec.stopSignal,
    StopTimeout: spec.stopTimeoutSeconds,
    Env: spec.env ? Object.entries(spec.env).map(([key, value]) => `${key}=${value}`) : undefined,
    Labels: { ...labels, ...spec.labels },
    ExposedPorts:
      ports.length > 0 ? Object.fromEntries(ports.map((port) => [port.container, {}])) : undefined,
    HostConfig: compact({
      NetworkMode: networkMode(spec.network),
      Binds: list(spec.binds),
      Tmpfs: spec.tmpfs ? Object.fromEntries(spec.tmpfs.map(splitTmpfs)) : undefined,
      VolumesFrom: list(spec.volumesFrom?.map((container) => container.name)),
      PortBindings: ports.length > 0 ? portBindings(ports) : undefined,
      PublishAllPorts: spec.publishAll,
      CapAdd: list(spec.capAdd),
      CapDrop: list(spec.capDrop),
      GroupAdd: list(spec.groupAdd),
      SecurityOpt: list(spec.securityOpt),
      Privileged: spec.privileged,
      Ulimits: limits(spec.ulimits),
      OomScoreAdj: spec.oomScoreAdj,
      PidMode: namespace(spec.pid),
      IpcMode: namespace(spec.ipc),
      UTSMode: spec.uts,
      RestartPolicy: spec.restart ? restartPolicy(spec.restart) : undefined,
      Init: spec.init,
      ReadonlyRootfs: spec.readOnly,
      AutoRemove: spec.autoRemove,
      Dns: list(spec.dns),
      DnsSearch: list(spec.dnsSearch),
      DnsOptions: list(spec.dnsOptions),
      ExtraHosts: list(spec.addHosts),
      Sysctls: spec.sysctls ? { ...spec.sysctls } : undefined,
      Memory: spec.memoryBytes,
      ShmSize: spec.shmBytes,
      MemorySwap: spec.limits?.memorySwap,
      MemoryReservation: spec.limits?.memoryReservation,
      NanoCpus: spec.limits?.cpus === undefined ? undefined : spec.limits.cpus * nano,
      CpuShares: spec.limits?.cpuShares,
      CpusetCpus: spec.limits?.cpusetCpus,
      PidsLimit: spec.limits?.pids,
      BlkioWeight: spec.limits?.blkioWeight,
      OomKillDisable: spec.limits?.oomKillDisable,
    }),
    Healthcheck: spec.health ? healthcheck(spec.health) : undefined,
    NetworkingConfig:
      first === undefined
        ? undefined
        : {
            EndpointsConfig: {
              [first]: compact({
                Aliases: list(spec.networkAliases),
                IPAMConfig: spec.ip === undefined ? undefined : { IPv4Address: spec.ip },
              }),
            },
          },
  });
}

function healthcheck(health: HealthCheck): Json {
  const time = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * nano);
  return compact({
    Test: ['CMD-SHELL', health.command],
    Interval: time(health.intervalSeconds),
    Timeout: time(health.timeoutSeconds),
    StartPeriod: time(health.startPeriodSeconds),
    Retries: health.retries,
  });
}

/**
 * Networks that a container is to join. Before API 1.44 only the first fits into the create call; the others
 * are connected before the start, as clients do.
 */
export function networkNames(choice: NetworkChoice | undefined): string[] {
  if (choice === undefined || typeof choice === 'string' || 'shareWith' in choice) return [];
  return 'name' in choice ? [choice.name] : choice.map((network) => network.name);
}

function networkMode(choice: NetworkChoice | undefined): string | undefined {
  if (choice === undefined || choice === 'default') return undefined;
  if (typeof choice === 'string') return choice;
  if ('shareWith' in choice) return `container:${choice.shareWith.name}`;
  return networkNames(choice)[0];
}

interface PublishedPort {
  container: string;
  address: string;
  host: string;
}

export function parsePublish(text: string): PublishedPort {
  const parts =
    /^(?:(?:(?<address>[\d.]+|\[[^\]]+\]):)?(?<host>\d*):)?(?<port>\d+)(?:\/(?<protocol>\w+))?$/.exec(text);
  const groups = parts?.groups;
  if (!groups) throw new TypeError(`not a port to publish: ${text}`);
  return {
    container: `${groups.port ?? ''}/${groups.protocol ?? 'tcp'}`,
    // The brackets tell an IPv6 address from the ports; they are no part of it.
    address: (groups.address ?? '').replace(/^\[|\]$/g, ''),
    host: groups.host ?? '',
  };
}

function portBindings(ports: readonly PublishedPort[]): Json {
  const bindings: Record<string, Json[]> = {};
  for (const port of ports) {
    const binding = { HostIp: port.address, HostPort: port.host };
    bindings[port.container] = [...(bindings[port.container] ?? []), binding];
  }
  return bindings;
}

function restartPolicy(restart: NonNullable<ContainerSpec['restart']>): Json {
  const [name = 'no', count] = restart.split(':');
  return { Name: name, MaximumRetryCount: Number(count ?? 0) };
}

function splitTmpfs(text: string): [string, string] {
  const [path = text, ...options] = text.split(':');
  return [path, options.join(':')];
}

function namespace(choice: ContainerSpec['pid'] | ContainerSpec['ipc']): string | undefined {
  return typeof choice === 'object' ? `container:${choice.shareWith.name}` : choice;
}

function limits(ulimits: ContainerSpec['ulimits']): Json | undefined {
  return ulimits && Object.entries(ulimits).map(([Name, [Soft, Hard]]) => ({ Name, Soft, Hard }));
}

function list(values: readonly string[] | undefined): string[] | undefined {
  return values === undefined ? undefined : [...values];
}

function compact(fields: Record<string, Json | undefined>): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Json;
}
