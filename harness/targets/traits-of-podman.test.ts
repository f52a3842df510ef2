import { describe, expect, test } from 'vitest';
import { podmanInfoSchema, traitsOfPodman } from './traits-of-podman.ts';

const security = {
  apparmorEnabled: false,
  capabilities: 'CAP_CHOWN,CAP_DAC_OVERRIDE',
  rootless: false,
  seccompEnabled: true,
  selinuxEnabled: false,
};

/** `podman info` of 3.0, which knows no network backend, no log driver and no remote service. */
const podman30 = {
  host: {
    arch: 'amd64',
    buildahVersion: '1.19.4',
    cgroupManager: 'systemd',
    cgroupVersion: 'v2',
    conmon: { package: 'conmon', path: '/usr/bin/conmon', version: 'conmon version 2.0.25, commit: unknown' },
    cpus: 2,
    distribution: { distribution: 'debian', version: '11' },
    eventLogger: 'journald',
    hostname: 'host',
    kernel: '5.10.0-30-amd64',
    linkmode: 'dynamic',
    ociRuntime: {
      name: 'crun',
      package: 'crun',
      path: '/usr/bin/crun',
      version: 'crun version 0.17\ncommit: 0e9229ae\nspec: 1.0.0\n+SYSTEMD +SELINUX',
    },
    os: 'linux',
    remoteSocket: { path: '/run/user/1000/podman/podman.sock' },
    security: { ...security, rootless: true },
    slirp4netns: { executable: '/usr/bin/slirp4netns', version: 'slirp4netns version 1.0.1' },
  },
  registries: {},
  store: { graphDriverName: 'overlay', graphRoot: '/home/me/.local/share/containers/storage' },
  version: { APIVersion: '3.0.0', Version: '3.0.1', OsArch: 'linux/amd64' },
};

/** 4.3: has a network backend, and does not tell its version. */
const podman43 = {
  ...podman30,
  host: {
    ...podman30.host,
    cgroupManager: 'cgroupfs',
    cgroupControllers: ['memory', 'pids', 'hugetlb', 'cpuset'],
    cgroupVersion: 'v1',
    distribution: { codename: 'bookworm', distribution: 'debian', version: '12' },
    kernel: '6.1.0-21-amd64',
    logDriver: 'journald',
    networkBackend: 'netavark',
    ociRuntime: {
      name: 'runc',
      path: '/usr/bin/runc',
      version: 'runc version 1.1.5+ds1\ncommit: 1.1.5+ds1-1+deb12u1\nspec: 1.0.2-dev\ngo: go1.19.8',
    },
    security: { ...security, apparmorEnabled: true },
    serviceIsRemote: false,
  },
  version: { APIVersion: '4.3.1', Version: '4.3.1' },
};

/** 5.4: tells everything. */
const podman54 = {
  ...podman43,
  host: {
    ...podman43.host,
    cgroupManager: 'systemd',
    cgroupVersion: 'v2',
    networkBackendInfo: {
      backend: 'netavark',
      dns: { package: 'aardvark-dns', version: 'aardvark-dns 1.14.0' },
      package: 'netavark',
      path: '/usr/lib/podman/netavark',
      version: 'netavark 1.14.0',
    },
    ociRuntime: { name: 'crun', path: '/usr/bin/crun', version: 'crun version 1.21\ncommit: 10269840' },
    pasta: { executable: '/usr/bin/pasta', version: 'pasta 0.0~git20250503' },
    rootlessNetworkCmd: 'pasta',
    security: { ...security, rootless: true },
  },
  version: { APIVersion: '5.4.2', Version: '5.4.2' },
};

const traits = (info: unknown, netavark: string | null = null) =>
  traitsOfPodman(podmanInfoSchema.parse(info), {
    apiVersion: '1.41',
    netavarkVersion: netavark,
    containersConf: ['default_sysctls'],
  });

describe('traitsOfPodman', () => {
  test('3.0, rootless: what it does not tell was the only choice then', () => {
    expect(traits(podman30, 'netavark 1.4.0')).toEqual({
      engine: 'podman',
      mode: 'rootless',
      version: '3.0.1',
      apiVersion: '1.41',
      ociRuntime: 'crun',
      ociRuntimeVersion: '0.17',
      storageDriver: 'overlay',
      networkBackend: 'cni',
      networkBackendVersion: null,
      containersConf: ['default_sysctls'],
      rootlessNetwork: 'slirp4netns',
      cgroupVersion: 2,
      cgroupManager: 'systemd',
      controllers: null,
      logDriver: 'k8s-file',
      seccomp: true,
      apparmor: false,
      selinux: false,
      kernel: '5.10.0-30-amd64',
      architecture: 'amd64',
      operatingSystem: 'debian 11',
      sameHost: true,
    });
  });

  test("4.3, rootful: the backend's version is asked of the backend", () => {
    expect(traits(podman43, 'netavark 1.4.0\n')).toMatchObject({
      mode: 'rootful',
      version: '4.3.1',
      ociRuntime: 'runc',
      ociRuntimeVersion: '1.1.5+ds1',
      networkBackend: 'netavark',
      networkBackendVersion: '1.4.0',
      rootlessNetwork: null,
      cgroupVersion: 1,
      cgroupManager: 'cgroupfs',
      controllers: ['cpuset', 'memory', 'pids'],
      logDriver: 'journald',
      apparmor: true,
      operatingSystem: 'debian 12',
    });
    expect(traits(podman43).networkBackendVersion).toBeNull();
  });

  test('5.4, rootless: what it tells itself counts more than what lies about on the host', () => {
    expect(traits(podman54, 'netavark 1.4.0')).toMatchObject({
      mode: 'rootless',
      version: '5.4.2',
      ociRuntimeVersion: '1.21',
      networkBackend: 'netavark',
      networkBackendVersion: '1.14.0',
      rootlessNetwork: 'pasta',
    });
  });

  test('CNI on a later release has no version of netavark', () => {
    const host = { ...podman43.host, networkBackend: 'cni' };
    expect(traits({ ...podman43, host }, 'netavark 1.4.0')).toMatchObject({
      networkBackend: 'cni',
      networkBackendVersion: null,
    });
  });

  test('a service elsewhere is not this host', () => {
    expect(traits({ ...podman54, host: { ...podman54.host, serviceIsRemote: true } }).sameHost).toBe(false);
  });

  test('a runtime that does not tell its version in the usual words has none', () => {
    const host = { ...podman43.host, ociRuntime: { name: 'kata', version: 'unknown' } };
    expect(traits({ ...podman43, host })).toMatchObject({ ociRuntime: 'kata', ociRuntimeVersion: 'unknown' });
  });

  test('an answer of another shape is an error, never a guess', () => {
    expect(() => traits({ host: {} })).toThrow();
    expect(() => traits({ ...podman43, host: { ...podman43.host, networkBackend: 'new' } })).toThrow();
  });
});
