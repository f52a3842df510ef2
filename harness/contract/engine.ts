/**
 * The verbs that a scenario speaks. They mean the same on both surfaces, and each is one or a few calls that
 * a user would make. A verb that the engine refuses throws `EngineRefusal`; `attempt()` makes that an answer.
 */
import type { Json } from '../record/model.ts';
import type { BuildSpec, Built, ContextFiles } from './builds.ts';
import type { ContainerSpec } from './container-spec.ts';
import type { FixtureImage } from './fixture-images.ts';
import type {
  Container,
  ContainerState,
  Network,
  NetworkSpec,
  ObjectKind,
  Volume,
  VolumeSpec,
} from './objects.ts';
import type { ExecSpec, Finished } from './processes.ts';

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
