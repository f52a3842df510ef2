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
  /** Milliseconds after which a command without an end throws `Trouble`; a minute by default. */
  deadlineMs?: number;
}

/** A directory that compose is called in; whatever it makes there is removed with the scenario. */
export interface Project {
  /** Of the directory, and so of the project: unique to this run. */
  name: string;
  /** Absolute path. */
  directory: string;
  /** Any command line of the compose that belongs to the client, such as `['up', '--detach']`. Never throws on an exit code. */
  compose: (args: readonly string[], options?: Omit<CliOptions, 'cwd' | 'deadlineMs'>) => Promise<CliReply>;
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
