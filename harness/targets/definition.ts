import type { EngineKind, Mode } from '../record/model.ts';
import type { ClientCommand, MissingTarget } from '../transport/target.ts';

/** An engine that is there, before anything was started or asked for its traits. */
export interface FoundTarget {
  id: string;
  engine: EngineKind;
  mode: Mode;
  client: ClientCommand;
  /** The engine's own socket, or the client by which the run serves the API on one of the run's. */
  api: { socket: string } | { servedBy: ClientCommand };
}

export type Finding = { found: FoundTarget } | { missing: MissingTarget };

export interface FindOptions {
  /** Ordinary user for rootless engines when this process is root. */
  rootlessUser?: string;
}

/** One column that can be measured on a machine. A new engine is one file that exports one of these. */
export interface TargetDefinition {
  id: string;
  /** Measured where no target is named. The others must be asked for. */
  usual: boolean;
  find: (options: FindOptions) => Promise<Finding>;
}
