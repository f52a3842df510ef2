/** A process that ran to its end. */
export interface Finished {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface ExecSpec {
  user?: string;
  workdir?: string;
  env?: Readonly<Record<string, string>>;
  tty?: boolean;
  privileged?: boolean;
}
