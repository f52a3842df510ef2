/** Sends one request as evidence, and distinguishes a refusal from trouble. */

import { EngineRefusal } from '../../asking/refusal.ts';
import type { Credentials } from '../../contract/api-calls.ts';
import type { Json } from '../../record/model.ts';
import { runOfName } from '../../safety/labels.ts';
import { networkPath } from '../../transport/network-path.ts';
import { type ApiRequest, type RawReply, request } from '../../transport/request.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { Access } from '../shared/access.ts';
import { mustBeInReach } from '../shared/out-of-reach.ts';
import { retry } from '../shared/retry.ts';

export type ApiSession = ReturnType<typeof apiSession>;

export function apiSession(access: Access) {
  const { target, recorder, interceptor } = access;

  /** Never throws on a status. */
  function call(asked: ApiRequest): Promise<RawReply> {
    const what = interceptor?.request(asked) ?? asked;
    const removal = removalOf(what);
    return retry({
      text: what.path,
      ask: () => once(what),
      refusal: ({ status, body }) => (status < 400 ? '' : messageOf(body)),
      undo: removal && (() => once(removal)),
    });
  }

  async function once(what: ApiRequest): Promise<RawReply> {
    if (what.auth) recorder.hideLogin(what.auth);
    const login = loginIn(what.body);
    if (login) recorder.hideLogin(login);
    const { value, ms } = await recorder.timed(() => request(target.socket, what).catch(asTrouble));
    const failed = value instanceof Trouble;
    recorder.add({
      via: 'api',
      method: what.method,
      path: what.path,
      request: what.body ?? null,
      auth: what.auth ?? null,
      ...(what.archiveFile === undefined ? {} : { archive: what.archiveFile }),
      status: failed ? null : value.status,
      response: failed ? value.message : value.body,
      ms,
    });
    if (failed) throw value;
    if (value.status >= 400) mustBeInReach(messageOf(value.body));
    return value;
  }

  /** The body of an answer that must be a success; an error status is the engine's refusal. */
  async function must(method: string, path: string, body?: Json): Promise<RawReply> {
    const reply = await call({ method, path, ...(body === undefined ? {} : { body }) });
    if (reply.status >= 400) throw apiRefusal(method, path, reply);
    return reply;
  }

  async function mustObject(method: string, path: string, body?: Json): Promise<Record<string, Json>> {
    const { body: answer } = await must(method, path, body);
    if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
      throw new Trouble(`${method} ${path} gave no object`);
    }
    return answer;
  }

  return { access, call, must, mustObject };
}

/** The request that removes what a request creates under a name of the run; null where it creates nothing. */
function removalOf({ method, path, body }: ApiRequest): ApiRequest | null {
  if (method !== 'POST') return null;
  const container = /^\/containers\/create\?(?:.*&)?name=([^&]+)/.exec(path)?.[1];
  const name = path === '/networks/create' ? nameIn(body) : container;
  if (name === undefined || runOfName(name) === null) return null;
  const what = container === undefined ? networkPath(name) : `/containers/${name}?force=true`;
  return { method: 'DELETE', path: what };
}

function nameIn(body: Json | undefined): string | undefined {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return undefined;
  return typeof body.Name === 'string' ? body.Name : undefined;
}

export function apiRefusal(method: string, path: string, reply: RawReply): EngineRefusal {
  return new EngineRefusal('api', reply.status, `${method} ${path}: ${messageOf(reply.body)}`);
}

/** What a request to check a login sends in its body. */
function loginIn(body: Json | undefined): Credentials | null {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return null;
  const { username, password } = body;
  return typeof username === 'string' && typeof password === 'string' ? { username, password } : null;
}

/** A failed transport is evidence like an answer; anything else is a fault of ours. */
function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  throw error;
}

/** Docker answers errors with `{message}`, Podman with `{cause, message, response}`. */
function messageOf(body: Json): string {
  if (body !== null && typeof body === 'object' && !Array.isArray(body)) {
    const { message } = body;
    if (typeof message === 'string') return message;
  }
  return typeof body === 'string' ? body.trim() : 'no message';
}

/** The id that a request to create something answers with. */
export function idOf(created: Record<string, Json>): string {
  if (typeof created.Id !== 'string') throw new Trouble('the engine made an object and gave it no id');
  return created.Id;
}

export function query(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== undefined) parts.set(key, String(value));
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}
