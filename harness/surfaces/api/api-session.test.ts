import { describe, expect, test } from 'vitest';
import { EngineRefusal } from '../../asking/refusal.ts';
import { fakeApi, type Told } from '../../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { apiRefusal, apiSession, idOf, query } from './api-session.ts';

async function sessionAnswered(told: Told) {
  const api = await fakeApi(() => told);
  const access = sampleAccess(sampleOpenTarget(api.socket));
  return { api, access, session: apiSession(access) };
}

describe('query', () => {
  test('leaves out what is undefined and keeps what is false, zero or empty', () => {
    expect(query({ t: 0, force: false, name: '', all: undefined })).toBe('?t=0&force=false&name=');
  });

  test('is nothing at all where nothing is said', () => {
    expect(query({ all: undefined })).toBe('');
  });

  test('escapes what would end a value', () => {
    expect(query({ changes: 'CMD ["a&b"]\nUSER 1' })).toBe('?changes=CMD+%5B%22a%26b%22%5D%0AUSER+1');
  });
});

describe('apiRefusal', () => {
  const wordsOf = (body: Parameters<typeof apiRefusal>[2]['body']) =>
    apiRefusal('GET', '/x', { status: 409, body, bytes: Buffer.alloc(0) }).message;

  test("takes both engines' messages, and text", () => {
    expect(wordsOf({ message: 'in use' })).toBe('GET /x: in use');
    expect(wordsOf({ cause: 'c', message: 'in use', response: 409 })).toBe('GET /x: in use');
    expect(wordsOf('page not found\n')).toBe('GET /x: page not found');
  });

  test('says so where there is none', () => {
    for (const body of [null, {}, [], { message: 7 }]) expect(wordsOf(body)).toBe('GET /x: no message');
  });
});

describe('idOf', () => {
  test('gives the id, and calls its absence trouble', () => {
    expect(idOf({ Id: 'abc', Warnings: [] })).toBe('abc');
    expect(() => idOf({ Warnings: [] })).toThrow(Trouble);
  });
});

describe('apiSession', () => {
  test.each([
    ['/networks/create', { Name: 'ca-k3x9ab12-net-1' }, '/networks/ca-k3x9ab12-net-1'],
    ['/containers/create?name=ca-k3x9ab12-web-1', {}, '/containers/ca-k3x9ab12-web-1?force=true'],
    ['/networks/create', { Name: 'web' }, null],
  ])('a transient POST %s of %j is taken back before it is repeated', async (path, body, removal) => {
    const message = `container ${'a'.repeat(64)} does not exist in database`;
    const { session, access } = await sessionAnswered({ status: 500, json: { message } });
    await session.call({ method: 'POST', path, body });
    const sent = access.recorder.steps[0]?.calls.map((call) =>
      call.via === 'api' ? `${call.method} ${call.path}` : '',
    );
    const asked = `POST ${path}`;
    expect(sent?.slice(0, 3)).toEqual(
      removal === null ? [asked, asked, asked] : [asked, `DELETE ${removal}`, asked],
    );
  });

  test('every call is evidence: what was sent and what came back', async () => {
    const { session, access } = await sessionAnswered({ status: 201, json: { Id: 'abc' } });
    await session.call({ method: 'POST', path: '/volumes/create', body: { Name: 'v' } });
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      via: 'api',
      method: 'POST',
      path: '/volumes/create',
      request: { Name: 'v' },
      status: 201,
      response: { Id: 'abc' },
    });
    expect(access.recorder.engineCalls).toBe(1);
  });

  test('a call that got no answer is evidence too, without a status', async () => {
    const access = sampleAccess(sampleOpenTarget('/nowhere/podman.sock'));
    const asked = apiSession(access).call({ method: 'GET', path: '/info' });
    await expect(asked).rejects.toBeInstanceOf(Trouble);
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      path: '/info',
      status: null,
      response: expect.stringContaining('ENOENT') as string,
    });
  });

  test('call never throws on a status; must does, as a refusal with the status', async () => {
    const { session } = await sessionAnswered({ status: 404, json: { message: 'no such thing' } });
    expect((await session.call({ method: 'GET', path: '/x' })).status).toBe(404);
    const refused: unknown = await session.must('GET', '/x').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EngineRefusal);
    expect(refused).toMatchObject({ surface: 'api', code: 404, message: 'GET /x: no such thing' });
  });

  test('not modified is not a refusal', async () => {
    const { session } = await sessionAnswered({ status: 304 });
    expect((await session.must('POST', '/containers/x/stop')).status).toBe(304);
  });

  test.each<[string, Told]>([
    ['a list', { json: [] }],
    ['text', { bytes: 'OK' }],
    ['nothing', {}],
  ])('where an object is due, %s is trouble', async (_, told) => {
    const { session } = await sessionAnswered(told);
    await expect(session.mustObject('GET', '/x')).rejects.toBeInstanceOf(Trouble);
  });

  test('a password that is sent stays out of what the engine says of it', async () => {
    const { session, access } = await sessionAnswered({ status: 401, json: { message: 'not hunter2' } });
    const auth = { username: 'u', password: 'hunter2', serveraddress: 'localhost:1' };
    await session.call({ method: 'POST', path: '/images/x/push', auth });
    expect(JSON.stringify(access.recorder.steps)).not.toContain('hunter2');
  });

  test('neither does one that is checked: the password of the body', async () => {
    const { session, access } = await sessionAnswered({ status: 401, json: { message: 'not hunter2' } });
    await session.call({ method: 'POST', path: '/auth', body: { username: 'u', password: 'hunter2' } });
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      request: { username: 'u', password: '[secret]' },
      response: { message: 'not [secret]' },
    });
  });
});
