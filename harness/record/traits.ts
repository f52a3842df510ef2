/** What a target is, and how a scenario says which targets it speaks of. */
import * as z from 'zod';

export const engineSchema = z.enum(['docker', 'podman']);
export type EngineKind = z.infer<typeof engineSchema>;

export const modeSchema = z.enum(['rootful', 'rootless']);
export type Mode = z.infer<typeof modeSchema>;

export const surfaceSchema = z.enum(['cli', 'api']);
export type Surface = z.infer<typeof surfaceSchema>;

/** Properties of a target, read from it or from its host, never assumed. */
export const traitsSchema = z.strictObject({
  engine: engineSchema,
  mode: modeSchema,
  /** Version of the engine (the server, where there is one), as it prints it. */
  version: z.string(),
  /** Whose command-line client the `cli` surface runs: Docker's may drive Podman through its socket. */
  client: engineSchema,
  /** Version of that client. */
  clientVersion: z.string(),
  /** Newest Docker API version that the engine serves, such as `1.41`. */
  apiVersion: z.string(),
  ociRuntime: z.string(),
  ociRuntimeVersion: z.string(),
  storageDriver: z.string(),
  networkBackend: z.enum(['libnetwork', 'netavark', 'cni']),
  networkBackendVersion: z.string().nullable(),
  /** What connects a rootless container that asked for no network; null on a rootful engine. */
  rootlessNetwork: z.string().nullable(),
  /**
   * Keys of the table `containers` that the host's files for containers.conf set, sorted; null where they do not
   * speak for the engine: Docker, an engine elsewhere, a record from before they were read.
   */
  containersConf: z.array(z.string()).nullable(),
  /** What Docker's client builds with if nothing else is asked for; null for Podman's, and in older records. */
  builder: z.enum(['classic', 'buildkit']).nullable(),
  cgroupVersion: z.union([z.literal(1), z.literal(2)]),
  cgroupManager: z.string(),
  /**
   * Cgroup controllers by which the engine may limit containers, as it tells; null where it does not tell. Absent in
   * records before schema 8.
   */
  controllers: z.array(z.string()).nullable().optional(),
  logDriver: z.string(),
  /**
   * The compose that belongs to the client: `docker-compose`, as a plugin of Docker's client or a program of its own, or
   * `podman-compose`; null where there is none, or in a record from before it was looked for.
   */
  compose: z.string().nullable(),
  composeVersion: z.string().nullable(),
  /** Version of the Python library docker on this host; null where there is none. Absent in records before schema 9. */
  dockerPy: z.string().nullable().optional(),
  /**
   * Where a link at /var/run/docker.sock of this host leads, which the package podman-docker makes to Podman's socket;
   * null where there is no link. Absent in records before schema 12.
   */
  dockerSockLink: z.string().nullable().optional(),
  seccomp: z.boolean(),
  apparmor: z.boolean(),
  selinux: z.boolean(),
  kernel: z.string(),
  architecture: z.string(),
  operatingSystem: z.string(),
  /** Does the engine run on the host that this process sees (no VM, no remote socket)? */
  sameHost: z.boolean(),
  /** Is systemd PID 1 on this host? */
  systemd: z.boolean(),
  /** May processes on this host raise limits over their hard limit (CAP_SYS_RESOURCE)? */
  capSysResource: z.boolean(),
  /** Does this host have the IPv6 loopback address ::1? */
  ipv6: z.boolean(),
  /** The lowest port that an ordinary user of this host may listen on. */
  unprivilegedPortStart: z.number().int(),
  /** What this host does with packets to pass on that no rule speaks of; null where that could not be read. */
  forwardPolicy: z.string().nullable(),
  /** Does this process run as root, so that it may look into other namespaces? */
  hostRoot: z.boolean(),
  /** May the engine be reset, restarted and reconfigured at will (a lab engine)? */
  disposable: z.boolean(),
});
export type Traits = z.infer<typeof traitsSchema>;

/** Identity that a target proves before the first and after the last scenario. */
export const identitySchema = z.strictObject({
  engine: engineSchema,
  mode: modeSchema,
  version: z.string(),
  socket: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;

/**
 * Versions that a difference is about: a semver range where a source gives the bound. Where the bound was measured
 * only, the releases that were seen to differ (`in`) and not to differ (`notIn`), both as ranges: `{ in: '<=3.0.1',
 * notIn: '>=4.3.1' }`. Of the releases between them nothing is claimed.
 */
const rangeSchema = z.union([z.string(), z.strictObject({ in: z.string(), notIn: z.string() })]);
export type VersionRange = z.infer<typeof rangeSchema>;

export const selectorSchema = z.strictObject({
  engine: z.union([engineSchema, z.array(engineSchema)]).optional(),
  mode: modeSchema.optional(),
  /** Over the engine's version. */
  version: rangeSchema.optional(),
  client: engineSchema.optional(),
  /** Over the client's version. */
  clientVersion: rangeSchema.optional(),
  surface: surfaceSchema.optional(),
  networkBackend: z.enum(['libnetwork', 'netavark', 'cni']).optional(),
  /** Over the version of the network backend. */
  networkBackendVersion: rangeSchema.optional(),
  rootlessNetwork: z.string().optional(),
  ociRuntime: z.string().optional(),
  /** Over the version of the OCI runtime, whose prereleases count as such: `<1.0.0-rc94`. */
  ociRuntimeVersion: rangeSchema.optional(),
  /** A key of the table `containers` that the host's containers.conf sets. */
  containersConf: z.string().optional(),
  builder: z.enum(['classic', 'buildkit']).optional(),
  storageDriver: z.string().optional(),
  logDriver: z.string().optional(),
  compose: z.string().optional(),
  /** Over the version of that compose. */
  composeVersion: rangeSchema.optional(),
  cgroupVersion: z.union([z.literal(1), z.literal(2)]).optional(),
});
export type Selector = z.infer<typeof selectorSchema>;
