/** The one place that speaks HTTP to an engine. The client is dockerode's. */
import { Readable } from 'node:stream';
import Docker from 'dockerode';
import type { Credentials } from '../contract/api-calls.ts';
import type { Json } from '../record/model.ts';
import { Trouble } from './trouble.ts';

export interface ApiRequest {
  method: string;
  /** Below the socket's root, query included. */
  path: string;
  body?: Json;
  /** A tar archive to send as it is. */
  archive?: Buffer;
  /** Of the host, which holds the archive, for the evidence. */
  archiveFile?: string;
  auth?: Credentials & { serveraddress: string };
  deadlineMs?: number;
}

export interface RawReply {
  status: number;
  body: Json;
  /** The bytes as they came; empty where the body was JSON. */
  bytes: Buffer;
}

const usualDeadlineMs = 60_000;
const clients = new Map<string, Docker>();

/**
 * dockerode turns statuses that it does not know into errors that carry status and body. With no status
 * known every answer comes back that way, with its true status: dockerode's own words stay out of it.
 */
export async function request(socket: string, what: ApiRequest): Promise<RawReply> {
  const { modem } = clientFor(socket);
  const deadlineMs = what.deadlineMs ?? usualDeadlineMs;
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<RawReply>((resolve, reject) => {
    const fail = (words: string, cause?: unknown) => {
      reject(new Trouble(`${what.method} ${what.path}: ${words}`, cause));
    };
    timer = setTimeout(() => {
      // An answer that is cut off half way never reaches the callback.
      fail(`no answer within ${deadlineMs / 1000} s`);
      abort.abort();
    }, deadlineMs);
    modem.dial(
      {
        // Without `allowEmpty` a body of `{}` would not be sent; some endpoints demand one.
        // The trailing question mark is dockerode's mark for "append the query here".
        path: `${what.path}${what.path.includes('?') ? '&' : '?'}`,
        method: what.method,
        statusCodes: {},
        abortSignal: abort.signal,
        ...(what.body === undefined ? {} : { options: { _query: {}, _body: what.body }, allowEmpty: true }),
        ...(what.archive === undefined ? {} : { file: Readable.from([what.archive]) }),
        ...(what.auth === undefined ? {} : { authconfig: what.auth }),
      },
      (error: unknown) => {
        const reply = asReply(error);
        if (reply) resolve(reply);
        else fail(wordsOf(error), error);
      },
    );
  });
  return answer.finally(() => {
    clearTimeout(timer);
  });
}

function clientFor(socket: string): Docker {
  let client = clients.get(socket);
  if (!client) {
    client = clientOf(socket);
    clients.set(socket, client);
  }
  return client;
}

/** dockerode takes a host of the environment before the socket that it is told, and reads its certificates. */
function clientOf(socketPath: string): Docker {
  const { DOCKER_HOST } = process.env;
  delete process.env.DOCKER_HOST;
  try {
    return new Docker({ socketPath });
  } finally {
    if (DOCKER_HOST !== undefined) process.env.DOCKER_HOST = DOCKER_HOST;
  }
}

function asReply(error: unknown): RawReply | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return;
  const content: unknown = 'json' in error ? error.json : null;
  if (Buffer.isBuffer(content)) {
    const text = content.toString('utf8');
    // dockerode hands JSON's `null` over as the text that it came as.
    const nothing = text === '' || text.trim() === 'null';
    return { status: error.statusCode, body: nothing ? null : text, bytes: content };
  }
  return { status: error.statusCode, body: content as Json, bytes: Buffer.alloc(0) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
