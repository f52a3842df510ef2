/** Requests of the vocabulary: they end in time, never throw on an answer, and are counted. */
import { jsonLines } from '../../asking/json-lines.ts';
import { textAt } from '../../asking/value-at.ts';
import type { ApiReply, Credentials } from '../../contract/api-calls.ts';
import type { Json } from '../../record/model.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { VocabularyBench } from '../bench.ts';
import type { EndpointWord } from './words.ts';

/** What came back, or why nothing did within the time, such as a stream that does not end. */
export type Reply = ApiReply | { trouble: string };

export type Method = EndpointWord['method'];

export interface CallOptions {
  /** A login that the request carries. */
  auth?: Credentials & { serveraddress: string };
  deadlineMs?: number;
  /** A tar archive as the body. */
  archive?: Buffer;
}

export type Call = (method: Method, path: string, body?: Json, options?: CallOptions) => Promise<Reply>;

/** Milliseconds: what takes longer is a stream. */
const usualDeadlineMs = 5_000;

/** The path has no version, so that the newest API version of the target answers. */
export function callerOf({ api }: VocabularyBench): Call {
  return async (method, path, body, { deadlineMs = usualDeadlineMs, archive, auth } = {}) => {
    try {
      return await api.api(method, path, body, {
        deadlineMs,
        ...(archive === undefined ? {} : { archive }),
        ...(auth === undefined ? {} : { auth }),
      });
    } catch (error) {
      if (error instanceof Trouble) return { trouble: error.message };
      throw error;
    }
  };
}

export function isTaken(reply: Reply): reply is ApiReply {
  return 'status' in reply && reply.status < 400;
}

/** An answer of 200 whose stream ends in an error is a refusal. */
export function refusedInStream(reply: Reply): Reply {
  if (!isTaken(reply)) return reply;
  const error = jsonLines(reply.body)
    .map((line) => textAt(line, 'error'))
    .find((text) => text !== '');
  return error === undefined ? reply : { status: 500, body: { message: error } };
}

/** The JSON of an answer; null where there was none. */
export function bodyOf(reply: Reply): Json {
  return isTaken(reply) ? reply.body : null;
}

/** The error's words, at most 200 characters, without what differs from run to run. */
export function wordsOf(reply: Reply): string {
  return allWordsOf(reply).slice(0, 200);
}

/** As `wordsOf`, to the end. */
export function allWordsOf(reply: Reply): string {
  if ('trouble' in reply) return withoutIds(reply.trouble);
  const { body, status } = reply;
  const message = body !== null && typeof body === 'object' && !Array.isArray(body) ? body.message : body;
  return withoutIds(`${status} ${typeof message === 'string' ? message.trim() : 'without a message'}`);
}

function withoutIds(words: string): string {
  return words.replace(/\bca-[a-z0-9]{8}-[\w-]+/g, 'NAME').replace(/\b[0-9a-f]{64}\b/g, 'ID');
}
