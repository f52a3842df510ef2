/** Docker's traits, from the answers of its API. */
import * as z from 'zod';
import type { HostTraits } from '../host/host-traits.ts';
import type { Traits } from '../record/model.ts';
import type { VersionAnswer } from './identity.ts';

/** What of `GET /info` is a trait. */
export const dockerInfoSchema = z.object({
  Name: z.string(),
  KernelVersion: z.string(),
  SecurityOptions: z.array(z.string()).default([]),
  CgroupVersion: z.string().default('1'),
  CgroupDriver: z.string(),
  MemoryLimit: z.boolean().default(false),
  CpuCfsQuota: z.boolean().default(false),
  CPUSet: z.boolean().default(false),
  PidsLimit: z.boolean().default(false),
  Driver: z.string(),
  LoggingDriver: z.string(),
  DefaultRuntime: z.string(),
  OperatingSystem: z.string(),
  Architecture: z.string(),
});
export type DockerInfo = z.infer<typeof dockerInfoSchema>;

/** The traits that come from the engine; those of the host and the client are added by the caller. */
export type EngineTraits = Omit<
  Traits,
  | 'client'
  | 'clientVersion'
  | 'builder'
  | 'compose'
  | 'composeVersion'
  | 'hostRoot'
  | 'disposable'
  | keyof HostTraits
>;

/**
 * What `docker build` builds with when it is asked for nothing else: BuildKit since 23.0, where the client has the
 * plugin that speaks to it (https://docs.docker.com/build/buildkit/). `buildx`: does `docker buildx version` work?
 */
export function builderOf(clientVersion: string, buildx: boolean): Traits['builder'] {
  return buildx && Number.parseInt(clientVersion, 10) >= 23 ? 'buildkit' : 'classic';
}

export function traitsOfDocker(
  info: DockerInfo,
  version: VersionAnswer,
  host: { name: string; kernel: string },
): EngineTraits {
  const has = (name: string) =>
    info.SecurityOptions.some((option) => option.split(',')[0] === `name=${name}`);
  const component = (name: string) => version.Components.find((entry) => entry.Name === name);
  const rootless = has('rootless');
  return {
    engine: 'docker',
    mode: rootless ? 'rootless' : 'rootful',
    version: version.Version,
    apiVersion: version.ApiVersion,
    ociRuntime: info.DefaultRuntime,
    ociRuntimeVersion: component(info.DefaultRuntime)?.Version ?? 'unknown',
    storageDriver: info.Driver,
    networkBackend: 'libnetwork',
    networkBackendVersion: null,
    containersConf: null,
    rootlessNetwork: rootless ? (component('rootlesskit')?.Details?.NetworkDriver ?? 'unknown') : null,
    cgroupVersion: info.CgroupVersion === '2' ? 2 : 1,
    cgroupManager: info.CgroupDriver,
    controllers: [
      ...(info.CpuCfsQuota ? ['cpu'] : []),
      ...(info.CPUSet ? ['cpuset'] : []),
      ...(info.MemoryLimit ? ['memory'] : []),
      ...(info.PidsLimit ? ['pids'] : []),
    ],
    logDriver: info.LoggingDriver,
    seccomp: has('seccomp'),
    apparmor: has('apparmor'),
    selinux: has('selinux'),
    kernel: info.KernelVersion,
    architecture: info.Architecture,
    operatingSystem: info.OperatingSystem,
    // A virtual machine has a kernel, and nearly always a name, of its own.
    sameHost: info.KernelVersion === host.kernel && info.Name === host.name,
  };
}
