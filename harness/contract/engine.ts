/**
 * The verbs that a scenario speaks. They mean the same on both surfaces, and each is one or a few calls that
 * a user would make. A verb that the engine refuses throws `EngineRefusal`; `attempt()` makes that an answer.
 */
import type { Json } from '../record/model.ts';

export interface Container {
  readonly name: string;
  readonly id: string;
}

export interface Network {
  readonly name: string;
  readonly id: string;
}

export interface Volume {
  readonly name: string;
}

/** Fixture images, all built on one static busybox; `harness/images/image-variants.ts` says what each holds. */
export const fixtureImages = [
  'base',
  'entrypoint',
  'cmd',
  'entrypoint-cmd',
  'user',
  'workdir',
  'volume',
  'healthcheck',
  'healthcheck-slow',
  'stop-signal',
  'labels',
  'exposed',
  'content',
  'no-command',
  'single-binary',
  'registry',
] as const;
export type FixtureImage = (typeof fixtureImages)[number];

export type NetworkChoice =
  | 'default'
  /** The default bridge, asked for by name; without a name a rootless engine may choose otherwise. */
  | 'bridge'
  | 'none'
  | 'host'
  | Network
  | readonly Network[]
  | { shareWith: Container };

export interface ContainerSpec {
  /** A fixture image, or the full name of any other one. `base` by default. */
  image?: FixtureImage | { name: string };
  /** By default the image's own command; for `start` and `create` one that runs until it is stopped. */
  command?: readonly string[];
  entrypoint?: readonly string[];
  /** A fresh, unique one by default. */
  name?: string;
  hostname?: string;
  /** By default the engine's own default. */
  network?: NetworkChoice;
  networkAliases?: readonly string[];
  ip?: string;
  env?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
  user?: string;
  workdir?: string;
  /** `SOURCE:TARGET[:OPTIONS]`; source is a volume's name or an absolute host path. */
  binds?: readonly string[];
  tmpfs?: readonly string[];
  volumesFrom?: readonly Container[];
  /** `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`. */
  publish?: readonly string[];
  publishAll?: boolean;
  capAdd?: readonly string[];
  capDrop?: readonly string[];
  /** Groups beside those of the user, by number or name. */
  groupAdd?: readonly string[];
  securityOpt?: readonly string[];
  privileged?: boolean;
  /** Soft and hard limit by name. */
  ulimits?: Readonly<Record<string, readonly [soft: number, hard: number]>>;
  oomScoreAdj?: number;
  pid?: 'host' | { shareWith: Container };
  ipc?: 'host' | 'private' | 'shareable' | 'none' | { shareWith: Container };
  uts?: 'host';
  stopSignal?: string;
  stopTimeoutSeconds?: number;
  restart?: 'no' | 'always' | 'on-failure' | 'unless-stopped' | `on-failure:${number}`;
  init?: boolean;
  readOnly?: boolean;
  /** Is the container to be removed by the engine as soon as it ends? */
  autoRemove?: boolean;
  tty?: boolean;
  dns?: readonly string[];
  dnsSearch?: readonly string[];
  dnsOptions?: readonly string[];
  /** `NAME:ADDRESS`. */
  addHosts?: readonly string[];
  sysctls?: Readonly<Record<string, string>>;
  memoryBytes?: number;
  shmBytes?: number;
  limits?: Limits;
  health?: HealthCheck;
}

/** What a container may use; memory in bytes, `memorySwap: -1` for swap without a limit. */
export interface Limits {
  memorySwap?: number;
  memoryReservation?: number;
  cpus?: number;
  cpuShares?: number;
  cpusetCpus?: string;
  pids?: number;
  blkioWeight?: number;
  oomKillDisable?: boolean;
}

/** A check that the shell of the container runs. */
export interface HealthCheck {
  command: string;
  intervalSeconds?: number;
  timeoutSeconds?: number;
  startPeriodSeconds?: number;
  retries?: number;
}

/** A process that ran to its end. */
export interface Finished {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface ExecSpec {
  user?: string;
  workdir?: string;
  env?: Readonly<Record<string, string>>;
  tty?: boolean;
  privileged?: boolean;
}

export interface NetworkSpec {
  name?: string;
  subnet?: string;
  gateway?: string;
  internal?: boolean;
  driver?: string;
  options?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

export interface VolumeSpec {
  name?: string;
  driver?: string;
  options?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

/** Content of the files of a context, by their path in it. */
export type ContextFiles = Readonly<Record<string, string>>;

export interface BuildSpec {
  /** Lines. `FROM` has the full name of an image that the engine holds. */
  dockerfile: readonly string[];
  /** What else is in the context. */
  files?: ContextFiles;
  buildArgs?: Readonly<Record<string, string>>;
  target?: string;
  labels?: Readonly<Record<string, string>>;
  /** Network of the commands that it runs; none by default. */
  network?: 'none' | 'default';
  /**
   * Which of Docker's builders, on the command line; by default the one that the client chooses. Podman has one, and
   * Docker's API the classic one.
   */
  builder?: 'buildkit' | 'classic';
  /** May steps come from the cache? By default all are carried out, so that no two images share what they made. */
  cached?: boolean;
}

export interface Built {
  /** Of the image. */
  name: string;
  /** All that was told of its progress: both streams of the command, or the texts of the API's messages. */
  output: string;
}

export interface ContainerState {
  running: boolean;
  status: string;
  exitCode: number;
  pid: number;
  paused: boolean;
}

export interface Credentials {
  username: string;
  password: string;
}

export type ObjectKind = 'container' | 'network' | 'volume' | 'image' | 'pod' | 'stored-secret';

export interface Engine {
  /** A fresh name that is unique to this run, journalled for clean-up. */
  name: (kind: ObjectKind) => string;
  /**
   * The name for an object that the engine makes by itself, without our label, because the question is
   * exactly that (`-v NAME:/path`). It is journalled so that clean-up may remove it by its unique name.
   */
  implicitName: (kind: 'volume') => string;
  /** Has the anonymous volumes of a container removed at clean-up, whatever the scenario does; their names. */
  adoptAnonymousVolumes: (container: Container) => Promise<string[]>;
  /** Labels that every object must carry which is made by raw commands, requests or archives. */
  labels: Readonly<Record<string, string>>;
  /** The full name under which a fixture image is known on this engine. */
  image: (image: FixtureImage) => string;

  /** Runs to the end. The container stays (removed at clean-up) unless `autoRemove`. */
  run: (spec: ContainerSpec) => Promise<Finished & { container: Container }>;
  /** Starts in the background. */
  start: (spec?: ContainerSpec) => Promise<Container>;
  create: (spec?: ContainerSpec) => Promise<Container>;
  startCreated: (container: Container) => Promise<void>;
  /** Runs a command in a running container. An exit code of the command's is an answer, not a refusal. */
  exec: (container: Container, command: readonly string[], spec?: ExecSpec) => Promise<Finished>;
  stop: (container: Container, options?: { graceSeconds?: number }) => Promise<void>;
  kill: (container: Container, options?: { signal?: string }) => Promise<void>;
  restart: (container: Container, options?: { graceSeconds?: number }) => Promise<void>;
  pause: (container: Container) => Promise<void>;
  unpause: (container: Container) => Promise<void>;
  rename: (container: Container, name: string) => Promise<void>;
  /** Waits for the end; the exit code of the container's process. */
  wait: (container: Container) => Promise<number>;
  remove: (container: Container, options?: { force?: boolean; volumes?: boolean }) => Promise<void>;
  logs: (container: Container) => Promise<{ stdout: string; stderr: string }>;
  /** Does a container of that name or id exist? */
  exists: (nameOrId: string) => Promise<boolean>;
  /** Names of containers, without a leading slash. */
  list: (options: { all?: boolean; filters?: Readonly<Record<string, string>> }) => Promise<string[]>;
  state: (container: Container) => Promise<ContainerState>;
  /** IPv4 address on a network, or on the only one; empty string where the engine reports none. */
  address: (container: Container, network?: Network) => Promise<string>;
  /** IPv4 address by network name; empty string where the engine reports none. */
  addresses: (container: Container) => Promise<Record<string, string>>;
  /** Published ports: `80/tcp` to the host ends, in the engine's order. */
  ports: (container: Container) => Promise<Record<string, { address: string; port: number }[]>>;
  /** The engine's own description of an object, as this surface gives it. */
  inspect: (kind: ObjectKind, nameOrId: string) => Promise<Record<string, Json>>;

  /** Ends the service behind the socket and starts it again, as an upgrade does; needs `disposable`. */
  restartService: () => Promise<void>;

  createNetwork: (spec?: NetworkSpec) => Promise<Network>;
  removeNetwork: (network: Network) => Promise<void>;
  connect: (
    network: Network,
    container: Container,
    options?: { aliases?: readonly string[]; ip?: string },
  ) => Promise<void>;
  disconnect: (network: Network, container: Container) => Promise<void>;
  networkExists: (name: string) => Promise<boolean>;

  createVolume: (spec?: VolumeSpec) => Promise<Volume>;
  removeVolume: (volume: Volume, options?: { force?: boolean }) => Promise<void>;
  volumeExists: (name: string) => Promise<boolean>;

  /** Gives an image a further name. The name must come from `name('image')` or a registry fixture. */
  tag: (image: string, name: string) => Promise<void>;
  removeImage: (name: string) => Promise<void>;
  imageExists: (name: string) => Promise<boolean>;
  /**
   * Builds an image of a Dockerfile and its context: from a directory on the command line, from an archive over the
   * API. What earlier stages leave on the engine goes with the scenario.
   */
  build: (spec: BuildSpec) => Promise<Built>;
  /** A fresh directory of files that the engine's user owns, and that goes with the scenario. Absolute path. */
  context: (files: ContextFiles) => Promise<string>;
  /** Makes an image of a container; returns its name. */
  commit: (container: Container, options?: { changes?: readonly string[] }) => Promise<string>;
}

export interface CliReply {
  /** Null when the process was ended by a signal. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  /** Text for standard input; a secret is kept out of the evidence. */
  stdin?: string | { secret: string };
  env?: Readonly<Record<string, string>>;
  /** Working directory; must be readable for the engine's user. */
  cwd?: string;
}

/** A directory that compose is called in; whatever it makes there is removed with the scenario. */
export interface Project {
  /** Of the directory, and so of the project: unique to this run. */
  name: string;
  /** Absolute path. */
  directory: string;
  /** Any command line of the compose that belongs to the client, such as `['up', '--detach']`. Never throws on an exit code. */
  compose: (args: readonly string[], options?: Omit<CliOptions, 'cwd'>) => Promise<CliReply>;
  /** The containers of a service, running or not, in the order of their names. */
  containers: (service: string) => Promise<string[]>;
}

/** Added to the engine of scenarios whose only surface is `cli`. */
export interface CliCalls {
  /** Any command line of the engine. Never throws on an exit code: that is what the question is about. */
  cli: (args: readonly string[], options?: CliOptions) => Promise<CliReply>;
  /** The words of a command line of the engine, for a unit or another program that is to run it. */
  commandLine: (args: readonly string[]) => string[];
  /**
   * A command line that runs on a pseudo-terminal (through `script`), as in a person's shell.
   * Output holds both streams, as a terminal shows them.
   */
  terminal: (args: readonly string[], options?: { input?: string }) => Promise<CliReply>;
  /** A project of compose with these files, by their paths below its directory; needs `compose`. */
  project: (files: Readonly<Record<string, string>>) => Promise<Project>;
  /** `--label` arguments that every object made through `cli` must carry. */
  labelArguments: readonly string[];
  /** The file that the engine's client reads and writes logins in, private to this scenario. */
  authFile: string;
}

export interface ApiReply {
  status: number;
  /** Parsed JSON; text where it is not JSON; null where there was no body. */
  body: Json;
}

/** What came over a connection, one character a byte, and whether the engine closed it. */
export interface Exchanged {
  text: string;
  closed: boolean;
}

/** What a container started through the Testcontainers library did. */
export interface TestcontainersRun {
  /** Of the container, which the library has stopped and removed. */
  name: string;
  execExitCode: number;
  execOutput: string;
  /** What its mapped port answered on 127.0.0.1. */
  body: string;
}

/** Added to the engine of scenarios whose only surface is `api`. */
export interface ApiCalls {
  /**
   * Starts a container through Testcontainers, waits until its port answers HTTP, runs a command in it, reads the
   * port, and stops it. Whatever the library throws is a refusal.
   */
  throughTestcontainers: (
    spec: ContainerSpec,
    port: number,
    command: readonly string[],
  ) => Promise<TestcontainersRun>;
  /** Any request, path below the socket's root, such as `/containers/json`. Never throws on a status. */
  api: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD',
    path: string,
    body?: Json,
    options?: {
      auth?: Credentials & { serveraddress: string };
      /** A tar archive as the body, sent as it is; a file of the host's is named in the evidence. */
      archive?: Buffer | { file: string };
      /** Milliseconds after which a request without an end throws `Trouble`; a minute by default. */
      deadlineMs?: number;
    },
  ) => Promise<ApiReply>;
  /**
   * Sends bytes over a connection of its own to the socket, for what an HTTP library hides; a scenario makes the parts
   * with `httpRequest` and reads what comes with `httpAnswer`. Each part but the first goes out when something new has
   * come. Reading ends when the engine closes the connection, when `until` has come, or after ten seconds.
   */
  exchange: (
    parts: readonly string[],
    options?: { until?: string; halfClose?: boolean; deadlineMs?: number },
  ) => Promise<Exchanged>;
  /**
   * Runs a program text, as one who uses its library would, with DOCKER_HOST at the engine's socket and a home of its own:
   * with Node as a module that may import `dockerode` and `testcontainers`, or with a Python that has `docker` (needs
   * `docker-py`). `args` follow the text; what it makes carries `labels`, and names from `name(kind)`.
   */
  program: (
    language: 'node' | 'python',
    text: string,
    options?: { args?: readonly string[]; env?: Readonly<Record<string, string>> },
  ) => Promise<Finished>;
}
