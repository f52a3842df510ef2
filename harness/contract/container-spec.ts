import type { FixtureImage } from './fixture-images.ts';
import type { Container, Network } from './objects.ts';

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
