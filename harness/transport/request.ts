/** The one place that speaks HTTP to an engine. The client is dockerode's. */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import Docker from 'dockerode';
import type { Credentials } from '../contract/api-calls.ts';
import type { Json } from '../record/model.ts';
import { StayingAgent } from './staying-agent.ts';
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
/** The largest answer that is asked for, two images of the fixtures in one archive, has less than ten. */
const mostMebibytes = 64;
const everyStatus = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index + 100, true]));

const clients = new Map<string, Docker>();
const agent = new StayingAgent();

/**
 * dockerode turns statuses that it does not know into errors. With every status known it hands each answer over as it
 * comes: dockerode's own words stay out of it. Throws `Trouble` where none comes, or one without end.
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
    }, deadlineMs);
    modem.dial(
      {
        // Without `allowEmpty` a body of `{}` would not be sent; some endpoints demand one.
        // The trailing question mark is dockerode's mark for "append the query here".
        path: `${what.path}${what.path.includes('?') ? '&' : '?'}`,
        method: what.method,
        statusCodes: everyStatus,
        isStream: true,
        abortSignal: abort.signal,
        ...(what.body === undefined ? {} : { options: { _query: {}, _body: what.body }, allowEmpty: true }),
        ...(what.archive === undefined ? {} : { file: Readable.from([what.archive]) }),
        ...(what.auth === undefined ? {} : { authconfig: what.auth }),
      },
      (error: unknown, answer: unknown) => {
        if (error !== null) fail(wordsOf(error), error);
        else
          replyOf(answer as IncomingMessage).then(resolve, (trouble: unknown) => {
            fail(wordsOf(trouble), trouble);
          });
      },
    );
  });
  return answer.finally(() => {
    clearTimeout(timer);
    abort.abort();
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
    const options = { socketPath, agent };
    return new Docker(options);
  } finally {
    if (DOCKER_HOST !== undefined) process.env.DOCKER_HOST = DOCKER_HOST;
  }
}

async function replyOf(answer: IncomingMessage): Promise<RawReply> {
  const status = answer.statusCode ?? 0;
  const bytes = await bytesOf(answer);
  const text = bytes.toString('utf8');
  const json = parsed(text);
  if (json !== undefined) return { status, body: json, bytes: Buffer.alloc(0) };
  return { status, body: text === '' ? null : text, bytes };
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostMebibytes * 2 ** 20) throw new Error(`the answer is over ${mostMebibytes} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
