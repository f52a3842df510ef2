/**
 * The host as a scenario sees it: its ports, its files, its namespaces. Every look is evidence, like a call
 * to the engine.
 */
import type { Finished } from './engine.ts';

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
  /** Makes a machine outside the host; needs `host-root`. */
  outside: () => Promise<Outside>;
  /** Uid and gid that the engine's client runs as. */
  engineUid: number;
  engineGid: number;
}
