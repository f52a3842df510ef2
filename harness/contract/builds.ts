/** Content of the files of a context, by their path in it. */
export type ContextFiles = Readonly<Record<string, string>>;

export interface BuildSpec {
  /** Lines. `FROM` has the full name of an image that the engine holds. */
  dockerfile: readonly string[];
  /** What else is in the context. */
  files?: ContextFiles;
  buildArgs?: Readonly<Record<string, string>>;
  target?: string;
  labels?: Readonly<Record<string, string>>;
  /** Network of the commands that it runs; none by default. */
  network?: 'none' | 'default';
  /**
   * Which of Docker's builders, on the command line; by default the one that the client chooses. Podman has one, and
   * Docker's API the classic one.
   */
  builder?: 'buildkit' | 'classic';
  /** May steps come from the cache? By default all are carried out, so that no two images share what they made. */
  cached?: boolean;
}

export interface Built {
  /** Of the image. */
  name: string;
  /** All that was told of its progress: both streams of the command, or the texts of the API's messages. */
  output: string;
}
