/**
 * The host as a scenario sees it: its ports, its files, its namespaces. Every look is evidence, like a call
 * to the engine.
 */
import type { Finished } from './processes.ts';

export interface FileStatus {
  uid: number;
  /** Permission bits in octal, such as `755`. */
  mode: string;
  bytes: number;
  kind: 'file' | 'directory' | 'other';
}

/** A machine of our own making beside the host: a network namespace joined to it by a cable (veth). */
export interface Outside {
  /** IPv4 address of the host on the cable. */
  hostAddress: string;
  /** IPv4 address of the other end. */
  address: string;
  /** Runs a program of the host on that machine. */
  run: (argv: readonly string[]) => Promise<Finished>;
  /**
   * Serves TCP there until the scenario ends: every connection is answered with the address it came from.
   * Resolves when it listens.
   */
  serveCallersAddress: (port: number) => Promise<void>;
}

/** The units by which systemd runs an engine, as its packages install them. */
export interface EngineUnits {
  /** Serves the API. */
  service: string;
  /** Listens in its place, and starts it for whoever calls. */
  socket: string;
  /** Path of what `socket` listens on. */
  path: string;
  /** Starts the containers at boot. */
  boot: string;
}

export interface Host {
  /** A port number on which nobody listens now. */
  freePort: () => Promise<number>;
  /** The time of day in whole seconds since the epoch, and so many more. */
  moment: (seconds?: number) => number;
  /** The body that an HTTP GET of `http://ADDRESS:PORT/` gives, or null when nobody answers in 3 s. */
  get: (address: string, port: number) => Promise<string | null>;
  /** Everything that a TCP connection gives before it is closed, or null when nobody answers in 3 s. */
  receive: (address: string, port: number) => Promise<string | null>;
  /** A fresh directory that the engine's user owns, removed with the scenario. Absolute path. */
  directory: () => Promise<string>;
  /** Writes a file that the engine's user owns. */
  writeFile: (path: string, content: string) => Promise<void>;
  /** Null where there is no such file. */
  readFile: (path: string) => Promise<string | null>;
  /** Null where there is nothing. */
  stat: (path: string) => Promise<FileStatus | null>;
  /** Runs a program of the host (not an engine) as this process's user. */
  run: (argv: readonly string[]) => Promise<Finished>;
  /** Runs a program of the host as the engine's user, who finds his own systemd with it. */
  runAsEngine: (argv: readonly string[]) => Promise<Finished>;
  /**
   * Runs the systemctl that the engine's units belong to: that of the system, or of a rootless engine's user. Units that
   * the run did not make may be changed on a disposable engine only.
   */
  systemctl: (args: readonly string[]) => Promise<Finished>;
  /**
   * Makes a unit that lasts until the next boot at most, and gives its name: of a `.service`, or of a `.container`, which
   * Podman makes a service of. It is stopped and removed with the scenario.
   */
  unit: (kind: 'service' | 'container', content: string) => Promise<string>;
  engineUnits: EngineUnits;
  /** Path of the socket on which the engine serves its API to the run. */
  engineSocket: string;
  /** The body that an HTTP GET of a path gives on a unix socket, or null when nobody answers in 3 s. */
  getOnSocket: (socket: string, path: string) => Promise<string | null>;
  /** Makes a machine outside the host; needs `host-root`. */
  outside: () => Promise<Outside>;
  /** Uid and gid that the engine's client runs as. */
  engineUid: number;
  engineGid: number;
}
