/** A container's specification as the arguments of `run` and `create`, the same for every engine. */
import type { ContainerSpec, HealthCheck, Limits, NetworkChoice } from '../../contract/container-spec.ts';

export interface NamedSpec {
  spec: ContainerSpec;
  name: string;
  image: string;
  labels: Readonly<Record<string, string>>;
  command: readonly string[];
}

export function containerArguments({ spec, name, image, labels, command }: NamedSpec): string[] {
  const [entrypoint, ...entrypointArguments] = spec.entrypoint ?? [];
  return [
    ...option('--name', name),
    ...pairs('--label', { ...labels, ...spec.labels }),
    ...option('--hostname', spec.hostname),
    ...networkArguments(spec.network),
    ...each('--network-alias', spec.networkAliases),
    ...option('--ip', spec.ip),
    ...pairs('--env', spec.env ?? {}),
    ...option('--user', spec.user),
    ...option('--workdir', spec.workdir),
    ...each('--volume', spec.binds),
    ...each('--tmpfs', spec.tmpfs),
    ...each(
      '--volumes-from',
      spec.volumesFrom?.map((container) => container.name),
    ),
    ...each('--publish', spec.publish),
    ...flag('--publish-all', spec.publishAll),
    ...each('--cap-add', spec.capAdd),
    ...each('--cap-drop', spec.capDrop),
    ...each('--group-add', spec.groupAdd),
    ...each('--security-opt', spec.securityOpt),
    ...flag('--privileged', spec.privileged),
    ...each('--ulimit', limits(spec.ulimits)),
    ...option('--oom-score-adj', spec.oomScoreAdj?.toString()),
    ...option('--pid', namespace(spec.pid)),
    ...option('--ipc', namespace(spec.ipc)),
    ...option('--uts', spec.uts),
    ...option('--stop-signal', spec.stopSignal),
    ...option('--stop-timeout', spec.stopTimeoutSeconds?.toString()),
    ...option('--restart', spec.restart),
    ...flag('--init', spec.init),
    ...flag('--read-only', spec.readOnly),
    ...flag('--rm', spec.autoRemove),
    ...flag('--tty', spec.tty),
    ...each('--dns', spec.dns),
    ...each('--dns-search', spec.dnsSearch),
    ...each('--dns-option', spec.dnsOptions),
    ...each('--add-host', spec.addHosts),
    ...pairs('--sysctl', spec.sysctls ?? {}),
    ...option('--memory', bytes(spec.memoryBytes)),
    ...option('--shm-size', bytes(spec.shmBytes)),
    ...limitArguments(spec.limits ?? {}),
    ...healthArguments(spec.health),
    ...option('--entrypoint', entrypoint),
    image,
    ...entrypointArguments,
    ...command,
  ];
}

function limitArguments(limits: Limits): string[] {
  return [
    ...option('--memory-swap', limits.memorySwap === -1 ? '-1' : bytes(limits.memorySwap)),
    ...option('--memory-reservation', bytes(limits.memoryReservation)),
    ...option('--cpus', limits.cpus?.toString()),
    ...option('--cpu-shares', limits.cpuShares?.toString()),
    ...option('--cpuset-cpus', limits.cpusetCpus),
    ...option('--pids-limit', limits.pids?.toString()),
    ...option('--blkio-weight', limits.blkioWeight?.toString()),
    ...flag('--oom-kill-disable', limits.oomKillDisable),
  ];
}

function healthArguments(health: HealthCheck | undefined): string[] {
  const seconds = (value: number | undefined) => (value === undefined ? undefined : `${value}s`);
  return [
    ...option('--health-cmd', health?.command),
    ...option('--health-interval', seconds(health?.intervalSeconds)),
    ...option('--health-timeout', seconds(health?.timeoutSeconds)),
    ...option('--health-start-period', seconds(health?.startPeriodSeconds)),
    ...option('--health-retries', health?.retries?.toString()),
  ];
}

function networkArguments(choice: NetworkChoice | undefined): string[] {
  if (choice === undefined || choice === 'default') return [];
  if (typeof choice === 'string') return option('--network', choice);
  if ('shareWith' in choice) return option('--network', `container:${choice.shareWith.name}`);
  if ('name' in choice) return option('--network', choice.name);
  return choice.flatMap((network) => option('--network', network.name));
}

function namespace(choice: ContainerSpec['pid'] | ContainerSpec['ipc']): string | undefined {
  return typeof choice === 'object' ? `container:${choice.shareWith.name}` : choice;
}

function bytes(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}b`;
}

function limits(ulimits: ContainerSpec['ulimits'] = {}): string[] {
  return Object.entries(ulimits).map(([name, [soft, hard]]) => `${name}=${soft}:${hard}`);
}

function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value];
}

function flag(name: string, on: boolean | undefined): string[] {
  return on === true ? [name] : [];
}

function each(name: string, values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => [name, value]);
}

function pairs(name: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => [name, `${key}=${value}`]);
}
