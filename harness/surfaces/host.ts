/**
 * The host as a scenario sees it: its ports, its files, its namespaces. Every look is evidence, like a call
 * to the engine.
 */
import type { Finished } from './engine.ts';

export interface Host {
  /** A port number on which nobody listens now. */
  freePort: () => Promise<number>;
  /** The body that an HTTP GET of `http://ADDRESS:PORT/` gives, or null when nobody answers. */
  get: (address: string, port: number) => Promise<string | null>;
  /** A fresh directory that the engine's user owns, removed with the scenario. Absolute path. */
  directory: (name?: string) => Promise<string>;
  writeFile: (path: string, content: string) => Promise<void>;
  /** Null where there is no such file. */
  readFile: (path: string) => Promise<string | null>;
  /** Owner, permission bits in octal, and size in bytes; null where there is nothing. */
  stat: (path: string) => Promise<{ uid: number; mode: string; bytes: number; kind: 'file' | 'directory' | 'other' } | null>;
  /** Runs a program of the host (not an engine) as this process's user. */
  run: (argv: readonly string[]) => Promise<Finished>;
  /** Uid that the engine's client runs as. */
  engineUid: number;
  /** IPv4 addresses of this host that are not loopback and not a container engine's bridge. */
  outerAddresses: () => string[];
}
