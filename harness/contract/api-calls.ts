import type { Json } from '../record/model.ts';
import type { ContainerSpec } from './container-spec.ts';
import type { Finished } from './processes.ts';

export interface Credentials {
  username: string;
  password: string;
}

export interface ApiReply {
  status: number;
  /** Parsed JSON; text where it is not JSON; null where there was no body. */
  body: Json;
}

/** What came over a connection, one character a byte, and whether the engine closed it. */
export interface Exchanged {
  text: string;
  closed: boolean;
}

/** What a container started through the Testcontainers library did. */
export interface TestcontainersRun {
  /** Of the container, which the library has stopped and removed. */
  name: string;
  execExitCode: number;
  execOutput: string;
  /** What its mapped port answered on 127.0.0.1. */
  body: string;
}

/** Added to the engine of scenarios whose only surface is `api`. */
export interface ApiCalls {
  /**
   * Starts a container through Testcontainers, waits until its port answers HTTP, runs a command in it, reads the
   * port, and stops it. Whatever the library throws is a refusal.
   */
  throughTestcontainers: (
    spec: ContainerSpec,
    port: number,
    command: readonly string[],
  ) => Promise<TestcontainersRun>;
  /** Any request, path below the socket's root, such as `/containers/json`. Never throws on a status. */
  api: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD',
    path: string,
    body?: Json,
    options?: {
      auth?: Credentials & { serveraddress: string };
      /** A tar archive as the body, sent as it is; a file of the host's is named in the evidence. */
      archive?: Buffer | { file: string };
      /** Milliseconds after which a request without an end throws `Trouble`; a minute by default. */
      deadlineMs?: number;
    },
  ) => Promise<ApiReply>;
  /**
   * Sends bytes over a connection of its own to the socket, for what an HTTP library hides; a scenario makes the parts
   * with `httpRequest` and reads what comes with `httpAnswer`. Each part but the first goes out when something new has
   * come. Reading ends when the engine closes the connection, when `until` has come, or after ten seconds.
   */
  exchange: (
    parts: readonly string[],
    options?: { until?: string; halfClose?: boolean; deadlineMs?: number },
  ) => Promise<Exchanged>;
  /**
   * Runs a program text, as one who uses its library would, with DOCKER_HOST at the engine's socket and a home of its own:
   * with Node as a module that may import `dockerode` and `testcontainers`, or with a Python that has `docker` (needs
   * `docker-py`). `args` follow the text; what it makes carries `labels`, and names from `name(kind)`.
   */
  program: (
    language: 'node' | 'python',
    text: string,
    options?: { args?: readonly string[]; env?: Readonly<Record<string, string>> },
  ) => Promise<Finished>;
}
