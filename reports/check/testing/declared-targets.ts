/** Test support: the engines that samples are checked against, as labs of Debian have them. */
import type { TargetLine, Traits } from '../../../harness/record/model.ts';
import { sampleTarget } from '../../../harness/testing/sample-record.ts';

const host = {
  cgroupVersion: 2,
  cgroupManager: 'systemd',
  systemd: true,
  disposable: true,
  composeVersion: '2.26.1',
  controllers: ['cpu', 'cpuset', 'io', 'memory', 'pids'],
} satisfies Partial<Traits>;

const podman = {
  ...host,
  networkBackend: 'netavark',
  networkBackendVersion: '1.17.2',
  ociRuntime: 'crun',
  ociRuntimeVersion: '1.28',
  containersConf: ['default_sysctls', 'pids_limit'],
  logDriver: 'journald',
} satisfies Partial<Traits>;

const alone = {
  ...podman,
  version: '5.8.6',
  clientVersion: '5.8.6',
  apiVersion: '1.44',
  compose: 'podman-compose',
  composeVersion: '1.5.0',
} satisfies Partial<Traits>;

const throughDocker = {
  ...podman,
  version: '5.4.2',
  client: 'docker',
  clientVersion: '26.1.5',
  builder: 'classic',
  compose: 'docker-compose',
} satisfies Partial<Traits>;

/** Docker of today, and what an alias leads to: the newest lines of Podman that were measured with each client. */
export const declaredTargets: readonly TargetLine[] = [
  sampleTarget('docker@28.5.2', {
    ...sampleTarget('docker').traits,
    ...host,
    version: '28.5.2',
    clientVersion: '28.5.2',
    apiVersion: '1.51',
    builder: 'buildkit',
    compose: 'docker-compose',
  }),
  sampleTarget('podman@5.8.6', { ...sampleTarget('podman').traits, ...alone }),
  sampleTarget('podman-rootless@5.8.6', {
    ...sampleTarget('podman-rootless').traits,
    ...alone,
    rootlessNetwork: 'pasta',
  }),
  sampleTarget('podman@5.4.2+docker-cli', { ...sampleTarget('podman').traits, ...throughDocker }),
];
