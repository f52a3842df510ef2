/** What the shims know, and what they note. Types alone: a shim starts with every call of docker. */

/** A program that is run in the place of a shim; its own arguments come first. */
export interface Program {
  file: string;
  args: readonly string[];
}

export interface ShimPlan {
  /** File that each call adds its lines to. */
  notes: string;
  /** Directory of the command, whose files are looked at after each call; null where they are not. */
  root: string | null;
  /** By the name that is called; `docker compose` where that leads elsewhere than `docker`. */
  programs: Readonly<Record<string, Program>>;
  /** Values of DOCKER_HOST by which programs and compose reach the recorder; null where requests are not recorded. */
  hosts: { programs: string; compose: string } | null;
  /** DOCKER_HOST of the client itself, whose requests its arguments tell; null for none. */
  clientHost: string | null;
  /** Of all that calls create. */
  labels: Readonly<Record<string, string>>;
}

export interface BeginLine {
  type: 'begin';
  id: string;
  parent: string | null;
  /** Milliseconds since the epoch. */
  at: number;
  argv: readonly string[];
  cwd: string;
  terminal: { input: boolean; output: boolean };
}

export interface EndLine {
  type: 'end';
  id: string;
  at: number;
  exitCode: number | null;
  signal: string | null;
  stdout: string | null;
  stderr: string | null;
  wrote: { path: string; sha256: string | null }[] | null;
}

export type ShimLine = BeginLine | EndLine;
