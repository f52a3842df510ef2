/** The traits of all targets as rows of a table. */
import type { TargetLine, Traits } from '../../harness/record/model.ts';
import { prose } from '../text/escape-markdown.ts';

export const traitNames: Record<keyof Traits, string> = {
  engine: 'engine',
  mode: 'mode',
  version: 'version',
  client: 'client',
  clientVersion: 'client version',
  apiVersion: 'API version',
  ociRuntime: 'OCI runtime',
  ociRuntimeVersion: 'OCI runtime version',
  storageDriver: 'storage driver',
  networkBackend: 'network backend',
  networkBackendVersion: 'network backend version',
  rootlessNetwork: 'rootless network',
  containersConf: 'set by containers.conf',
  builder: 'builder',
  cgroupVersion: 'cgroup version',
  cgroupManager: 'cgroup manager',
  controllers: 'may limit',
  logDriver: 'log driver',
  compose: 'compose',
  composeVersion: 'compose version',
  dockerPy: 'docker library of Python',
  dockerSockLink: '/var/run/docker.sock is a link to',
  seccomp: 'seccomp',
  apparmor: 'AppArmor',
  selinux: 'SELinux',
  kernel: 'kernel',
  architecture: 'architecture',
  operatingSystem: 'operating system',
  sameHost: 'runs on the host that measures',
  systemd: 'systemd is PID 1',
  capSysResource: 'limits may be raised (CAP_SYS_RESOURCE)',
  ipv6: 'host has ::1',
  unprivilegedPortStart: 'first port of ordinary users',
  forwardPolicy: 'policy for packets to pass on',
  hostRoot: 'measured as root',
  disposable: 'disposable',
};

export function traitRows(targets: readonly TargetLine[]): string[][] {
  return traitKeys.map((key) => [
    traitNames[key],
    ...targets.map(({ traits }) => prose(showTrait(traits[key]))),
  ]);
}

export const traitKeys = Object.keys(traitNames) as (keyof Traits)[];

export function showTrait(value: Traits[keyof Traits]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.join(', ');
  return value === null || value === undefined ? 'none' : String(value);
}
