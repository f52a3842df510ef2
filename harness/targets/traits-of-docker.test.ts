import { describe, expect, test } from 'vitest';
import type { VersionAnswer } from './identity.ts';
import { builderOf, dockerInfoSchema, traitsOfDocker } from './traits-of-docker.ts';

const here = { name: 'host', kernel: '6.1.0-21-amd64' };

/** `GET /info` of 20.10, which is on Debian 12. */
const info = {
  ID: 'AAAA:BBBB',
  Name: 'host',
  KernelVersion: '6.1.0-21-amd64',
  OperatingSystem: 'Debian GNU/Linux 12 (bookworm)',
  OSType: 'linux',
  Architecture: 'x86_64',
  Driver: 'overlay2',
  LoggingDriver: 'json-file',
  CgroupDriver: 'cgroupfs',
  CgroupVersion: '1',
  MemoryLimit: true,
  CpuCfsQuota: true,
  CPUSet: false,
  PidsLimit: true,
  DefaultRuntime: 'runc',
  SecurityOptions: ['name=apparmor', 'name=seccomp,profile=default'],
  Swarm: { LocalNodeState: 'inactive' },
};
const version: VersionAnswer = {
  Version: '20.10.24+dfsg1',
  ApiVersion: '1.41',
  Components: [
    { Name: 'Engine', Version: '20.10.24+dfsg1', Details: { ApiVersion: '1.41' } },
    { Name: 'containerd', Version: '1.6.20~ds1', Details: { GitCommit: '1.6.20~ds1-1' } },
    { Name: 'runc', Version: '1.1.5+ds1', Details: { GitCommit: '1.1.5+ds1-1' } },
  ],
};

const traits = (parts: object = {}, components = version.Components, host = here) =>
  traitsOfDocker(dockerInfoSchema.parse({ ...info, ...parts }), { ...version, Components: components }, host);

describe('traitsOfDocker', () => {
  test('a plain daemon', () => {
    expect(traits()).toEqual({
      engine: 'docker',
      mode: 'rootful',
      version: '20.10.24+dfsg1',
      apiVersion: '1.41',
      ociRuntime: 'runc',
      ociRuntimeVersion: '1.1.5+ds1',
      storageDriver: 'overlay2',
      networkBackend: 'libnetwork',
      networkBackendVersion: null,
      rootlessNetwork: null,
      cgroupVersion: 1,
      containersConf: null,
      cgroupManager: 'cgroupfs',
      controllers: ['cpu', 'memory', 'pids'],
      logDriver: 'json-file',
      seccomp: true,
      apparmor: true,
      selinux: false,
      kernel: '6.1.0-21-amd64',
      architecture: 'x86_64',
      operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
      sameHost: true,
    });
  });

  test('a rootless one, and what connects it', () => {
    const SecurityOptions = ['name=seccomp,profile=builtin', 'name=rootless', 'name=cgroupns'];
    const rootlesskit = { Name: 'rootlesskit', Version: '2.0.2', Details: { NetworkDriver: 'slirp4netns' } };
    const expected = { mode: 'rootless', rootlessNetwork: 'slirp4netns', apparmor: false };
    expect(traits({ SecurityOptions }, [...version.Components, rootlesskit])).toMatchObject(expected);
    expect(traits({ SecurityOptions }).rootlessNetwork).toBe('unknown');
  });

  test('an option that merely mentions another is not that one', () => {
    expect(traits({ SecurityOptions: ['name=seccomp,profile=/etc/name=rootless'] }).mode).toBe('rootful');
  });

  test('cgroup v2, and a daemon from before it was told', () => {
    expect(traits({ CgroupVersion: '2' }).cgroupVersion).toBe(2);
    expect(traits({ CgroupVersion: undefined }).cgroupVersion).toBe(1);
  });

  test('another runtime than runc has its own version, if it is told', () => {
    expect(traits({ DefaultRuntime: 'crun' })).toMatchObject({
      ociRuntime: 'crun',
      ociRuntimeVersion: 'unknown',
    });
  });

  test('a machine with another kernel or another name is not this host', () => {
    expect(traits({ KernelVersion: '6.10.14-linuxkit' }).sameHost).toBe(false);
    expect(traits({ Name: 'docker-desktop' }).sameHost).toBe(false);
  });

  test('an answer of another shape is an error, never a guess', () => {
    expect(() => traits({ Driver: undefined })).toThrow();
  });
});

describe('builderOf', () => {
  test.each([
    ['20.10.24', false, 'classic'],
    ['20.10.24', true, 'classic'],
    ['23.0.1', true, 'buildkit'],
    ['28.5.2+dfsg1', true, 'buildkit'],
    ['28.5.2+dfsg1', false, 'classic'],
    ['unknown', true, 'classic'],
  ])('client %s, with buildx: %s, builds with the %s one', (version, buildx, builder) => {
    expect(builderOf(version, buildx)).toBe(builder);
  });
});
