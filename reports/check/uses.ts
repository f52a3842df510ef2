/** What the readers find in files, and what findings are made of. Types only. */

export type FileKind =
  | 'shell'
  | 'makefile'
  | 'github-workflow'
  | 'gitlab-ci'
  | 'compose'
  | 'dockerfile'
  | 'devcontainer'
  | 'package-json'
  | 'systemd-unit'
  | 'recording';

/** Of a text that a reader reads. */
export type ReadKind = Exclude<FileKind, 'recording'>;

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last one. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A word of a call. The file does not tell a `null` text, or not all of it. */
export interface Word {
  text: string | null;
  place: Place;
}

/** One call of docker, podman or docker-compose that a file makes. */
export interface Call {
  /** The program first, as written. */
  argv: readonly Word[];
  place: Place;
  /** Is its output read: by a pipe, `$(…)`, or a file? */
  outputRead: boolean;
  /** The commands behind its pipe, as written; absent where the file does not show what reads it. */
  readers?: string;
  /** Has it a terminal on its input? Workflows have none; null for a script, which whoever calls it may give one. */
  terminal: boolean | null;
  /** Is `DOCKER_BUILDKIT` 0? Absent where the file does not set it, null where it does not tell to what. */
  isBuildKitOff?: boolean | null;
  /** Of a request: is a body sent with it? */
  hasBody?: boolean;
}

/** What a file of a project asks of docker. */
export interface Use {
  /** Normal form: `cli:run --publish`, `cli:ps --filter health`, `compose:services.*.network_mode`, `dockerfile:HEALTHCHECK`. */
  feature: string;
  /**
   * Absent where the file gives none, or does not tell it. A part that it does not tell stands in it as written:
   * `$PWD/data:/data`.
   */
  value?: string;
  place: Place;
  /** Of uses on a command line. */
  call?: Call;
  /** The service of a compose file that it belongs to; absent where several have it from one place. */
  service?: string;
  /** Set for a CMD that is a line of a shell, and no list of words. */
  shellForm?: true;
  /** Set where Docker's words do not have it. */
  unknown?: true;
}

export interface NotUnderstood {
  place: Place;
  /** A plain sentence part, such as `a command from a variable that the file does not set`. */
  reason: string;
}

export interface FileUses {
  path: string;
  kind: FileKind;
  /** In the order of the file. */
  uses: readonly Use[];
  /** What could not be read or known. */
  notUnderstood: readonly NotUnderstood[];
}
