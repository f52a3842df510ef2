/** A query parameter, with a request in which it has an effect. */
import type { Json } from '../../record/model.ts';
import {
  allWordsOf,
  bodyOf,
  type CallOptions,
  isTaken,
  type Method,
  type Reply,
} from '../endpoints/caller.ts';
import { queryId } from '../endpoints/ids.ts';

export interface Effect {
  /** Of the parameter. */
  id: string;
  method: Method;
  /** With the parameter, below the socket's root. */
  given: string;
  /** Without it: the answers differ where it is known. Null where its value is one that must be refused. */
  without: string | null;
  /** What to compare, where that is not the whole answer; null where there is nothing to tell it by. */
  tell?: (body: Json) => Json;
  /** A tar archive, which both requests send. */
  archive?: Buffer;
  auth?: CallOptions['auth'];
  /** Asked after each of the two: its answer is compared. */
  readBack?: string;
  /** Is a refusal what the parameter is for? */
  mayRefuse?: true;
  /** May it have another effect, which these do not show? */
  isPartial?: true;
  /** Milliseconds, where one of the two does not end. */
  deadlineMs?: number;
}

/** Milliseconds after which a stream is one that does not end. */
export const streamMs = 1_500;

/** The path has the object in the place of its `{…}`. */
export function effectsOn(method: Method, path: string, object = '') {
  const whole = path.replace(/\{\w+\}/, object);
  const at = (query: string) => (query === '' ? whole : `${whole}?${query}`);
  const id = (name: string) => queryId({ method, path }, name);
  return {
    /** Two queries, the second of which lacks the parameter or has another value of it. */
    differing: (name: string, given: string, without: string, more: Partial<Effect> = {}): Effect => ({
      id: id(name),
      method,
      given: at(given),
      without: at(without),
      ...more,
    }),
    /** A query whose value cannot be. */
    impossible: (name: string, given = `${name}=zz`): Effect => ({
      id: id(name),
      method,
      given: at(given),
      without: null,
    }),
  };
}

/** What tells one outcome from another: the answer, or that it did not end. */
export function outcomeOf(reply: Reply, tell?: Effect['tell']): Json {
  if ('trouble' in reply) return 'no end';
  // Numbers in what is said of a failure are those of files and addresses, and their length decides where words are cut.
  if (!isTaken(reply)) return allWordsOf(reply).replace(/\d{4,}/g, 'N');
  return tell === undefined ? [reply.status, reply.body] : tell(bodyOf(reply));
}
