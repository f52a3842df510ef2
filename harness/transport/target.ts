import type { EngineKind, Identity, Traits } from '../record/model.ts';

/** How to run the engine's client: as whom, with what environment, from which directory. */
export interface ClientCommand {
  /** Whose client it is; Docker's may drive Podman. */
  kind: EngineKind;
  /** Absolute path of the client binary. */
  file: string;
  /** Arguments that come before every command. */
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Set where the client must run as another user than this process. */
  uid?: number;
  gid?: number;
  /** Name of the user that the client runs as. */
  userName: string;
  home: string;
  cwd: string;
}

/** A program that is run as the client is, and what comes before its own arguments. */
export interface ComposeCommand {
  file: string;
  args: readonly string[];
}

/**
 * One column: an engine in a mode, with the client and the socket that reach it. Plain JSON, so that it can
 * be handed to test workers and to the watchdog.
 */
export interface Target {
  id: string;
  client: ClientCommand;
  /** The compose that belongs to the client; null where there is none. */
  compose: ComposeCommand | null;
  /** Absolute path of a Python of this host that has the library docker; null where there is none. */
  python: string | null;
  /** Path of the unix socket of the Docker-compatible API. */
  socket: string;
  /** The client by which this run serves the API on that socket; null where the engine does so itself. */
  servedBy: ClientCommand | null;
  traits: Traits;
  identity: Identity;
}

/** A column that cannot be measured here, and the next thing to do about it. */
export interface MissingTarget {
  id: string;
  code:
    | 'no-engine'
    | 'daemon-down'
    | 'no-permission'
    | 'no-subordinate-ids'
    | 'rootless-user-missing'
    | 'engine-broken'
    | 'identity-mismatch'
    | 'fixture-failed';
  reason: string;
  hint: string;
}
