/** Podman's traits, from `podman info --format json`. */
import * as z from 'zod';
import type { EngineTraits } from './traits-of-docker.ts';

/** What of `podman info` is a trait; holds from Podman 3.0 on. */
export const podmanInfoSchema = z.object({
  host: z.object({
    arch: z.string(),
    kernel: z.string(),
    cgroupVersion: z.string(),
    cgroupManager: z.string(),
    /** Missing before 3.2. */
    cgroupControllers: z.array(z.string()).nullable().optional(),
    logDriver: z.string().default('k8s-file'),
    /** Missing before 4.0, when there was nothing but CNI. */
    networkBackend: z.enum(['netavark', 'cni']).default('cni'),
    networkBackendInfo: z.object({ version: z.string().optional() }).optional(),
    /** Missing before 5.0, when there was nothing but slirp4netns. */
    rootlessNetworkCmd: z.string().default('slirp4netns'),
    serviceIsRemote: z.boolean().default(false),
    distribution: z.object({ distribution: z.string(), version: z.string() }),
    ociRuntime: z.object({ name: z.string(), version: z.string() }),
    security: z.object({
      apparmorEnabled: z.boolean(),
      rootless: z.boolean(),
      seccompEnabled: z.boolean(),
      selinuxEnabled: z.boolean(),
    }),
  }),
  store: z.object({ graphDriverName: z.string() }),
  version: z.object({ Version: z.string() }),
});
export type PodmanInfo = z.infer<typeof podmanInfoSchema>;

export interface BesidesInfo {
  apiVersion: string;
  /** Output of `netavark --version`, for releases whose `info` does not tell. */
  netavarkVersion: string | null;
  /** What the files of this host set. */
  containersConf: readonly string[];
}

export function traitsOfPodman(
  info: PodmanInfo,
  { apiVersion, netavarkVersion, containersConf }: BesidesInfo,
): EngineTraits {
  const { host } = info;
  const backendVersion = host.networkBackendInfo?.version ?? netavarkVersion;
  return {
    engine: 'podman',
    mode: host.security.rootless ? 'rootless' : 'rootful',
    version: info.version.Version,
    apiVersion,
    ociRuntime: host.ociRuntime.name,
    ociRuntimeVersion: /version:?\s+(\S+)/.exec(host.ociRuntime.version)?.[1] ?? 'unknown',
    storageDriver: info.store.graphDriverName,
    networkBackend: host.networkBackend,
    networkBackendVersion:
      host.networkBackend === 'netavark' ? (/\d[\w.+-]*/.exec(backendVersion ?? '')?.[0] ?? null) : null,
    containersConf: host.serviceIsRemote ? null : [...containersConf],
    rootlessNetwork: host.security.rootless ? host.rootlessNetworkCmd : null,
    cgroupVersion: host.cgroupVersion === 'v2' ? 2 : 1,
    cgroupManager: host.cgroupManager,
    controllers: host.cgroupControllers === undefined ? null : limiting(host.cgroupControllers ?? []),
    logDriver: host.logDriver,
    seccomp: host.security.seccompEnabled,
    apparmor: host.security.apparmorEnabled,
    selinux: host.security.selinuxEnabled,
    kernel: host.kernel,
    architecture: host.arch,
    operatingSystem: `${host.distribution.distribution} ${host.distribution.version}`,
    sameHost: !host.serviceIsRemote,
  };
}

/** Those that Docker tells of, so that both columns can be compared. */
function limiting(controllers: readonly string[]): string[] {
  return ['cpu', 'cpuset', 'memory', 'pids'].filter((name) => controllers.includes(name));
}
