/** One part of a call that can be left out. */
export interface Part<Call> {
  /** As the command line or the body spells it: `--network`, `HostConfig.Binds`. */
  option: string;
  /** Its value; empty for a flag. */
  value: string;
  /** The call without it. */
  without: Call;
}

/** What is sent in one call, taken apart. */
export interface Parts<Call> {
  /** Subcommand or route: `network create`, `POST /containers/create`. */
  verb: string;
  parts: readonly Part<Call>[];
  /** What a container is made of, by this call; the first name in any other one. */
  subject: string;
  /** An option that is not known, so that nobody can say where it ends: it and what follows it are left alone. */
  unknown: string | null;
}
