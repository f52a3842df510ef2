import { describe, expect, test } from 'vitest';
import type { Json } from '../record/model.ts';
import { type OwnedKind, runLabel } from './labels.ts';
import { type Ending, removeOwned, type Send } from './remove-owned.ts';

const runId = 'k3x9ab12';
const ours = { [runLabel]: runId };

interface Answers {
  /** What reading the object gives. */
  found: { status?: number; body?: Json };
  /** Status of its removal. */
  removal?: number;
}

/** An engine that has one object; `sent` are the requests that it got. */
function engineWith({ found, removal = 204 }: Answers): { send: Send; sent: string[] } {
  const sent: string[] = [];
  const send: Send = (method, path) => {
    sent.push(`${method} ${path}`);
    const reply = { GET: found, POST: { status: 204 }, DELETE: { status: removal, body: 'in use' } }[method];
    return Promise.resolve({ status: 200, body: null, bytes: Buffer.alloc(0), ...reply });
  };
  return { send, sent };
}

const labelled = (kind: OwnedKind, labels: Json): Json => {
  if (kind === 'stored-secret') return { Spec: { Labels: labels } };
  return kind === 'container' || kind === 'image' ? { Config: { Labels: labels } } : { Labels: labels };
};
const object = (kind: OwnedKind, implicit = false) => ({ kind, name: 'ca-x', implicit });

const places: [OwnedKind, string, string][] = [
  ['container', '/containers/ca-x/json', '/containers/ca-x?force=true&v=true'],
  ['network', '/networks/ca-x', '/networks/ca-x'],
  ['volume', '/volumes/ca-x', '/volumes/ca-x'],
  ['image', '/images/ca-x/json', '/images/ca-x?force=true'],
  ['pod', '/v3.0.0/libpod/pods/ca-x/json', '/v3.0.0/libpod/pods/ca-x?force=true'],
  ['stored-secret', '/v3.0.0/libpod/secrets/ca-x/json', '/v3.0.0/libpod/secrets/ca-x'],
];

test('an object that the service has not heard of in full is read again, and removed', async () => {
  const { send, sent } = engineWith({ found: { body: labelled('container', ours) } });
  let reads = 0;
  const late: Send = async (method, path) => {
    const reply = await send(method, path);
    reads += method === 'GET' ? 1 : 0;
    return reads === 1 ? { ...reply, status: 500, body: { message: 'container not known' } } : reply;
  };
  expect(await removeOwned(late, runId, object('container'))).toBe('removed');
  expect(sent).toEqual([
    'GET /containers/ca-x/json',
    'GET /containers/ca-x/json',
    'DELETE /containers/ca-x?force=true&v=true',
  ]);
});

describe('an object without our label', () => {
  test.each(places)('a %s is read and never removed', async (kind, read) => {
    for (const labels of [
      null,
      {},
      { [runLabel]: 'zzzzzzzz' },
      { owner: runId },
      { [runLabel]: null },
      runId,
    ]) {
      const { send, sent } = engineWith({ found: { body: labelled(kind, labels) } });
      expect(await removeOwned(send, runId, object(kind))).toBe('not-ours');
      expect(sent).toEqual([`GET ${read}`]);
    }
  });

  test('an answer that is no object at all is not ours either', async () => {
    for (const body of [null, [], 'text', 7]) {
      const { send, sent } = engineWith({ found: { body } });
      expect(await removeOwned(send, runId, object('volume'))).toBe('not-ours');
      expect(sent).toHaveLength(1);
    }
  });

  test('a running container that is not ours is not even stopped', async () => {
    const body = { State: { Running: true, Paused: true }, Config: { Labels: {} } };
    const { send, sent } = engineWith({ found: { body } });
    await removeOwned(send, runId, object('container'));
    expect(sent).toEqual(['GET /containers/ca-x/json']);
  });
});

describe('an object with our label', () => {
  test.each(places)('a %s is removed, with what hangs on it', async (kind, read, remove) => {
    const { send, sent } = engineWith({ found: { body: labelled(kind, ours) } });
    expect(await removeOwned(send, runId, object(kind))).toBe('removed');
    expect(sent).toEqual([`GET ${read}`, `DELETE ${remove}`]);
  });

  test.each<[string, Json, string[]]>([
    ['running', { Running: true, Paused: false }, ['kill']],
    // Docker counts a paused container as running, Podman does not.
    ['paused, on Docker', { Running: true, Paused: true }, ['unpause', 'kill']],
    ['paused, on Podman', { Running: false, Paused: true }, ['unpause', 'kill']],
    ['stopped', { Running: false, Paused: false }, []],
  ])('a container that is %s does not wait for its grace', async (_, State, verbs) => {
    const { send, sent } = engineWith({ found: { body: { State, Config: { Labels: ours } } } });
    expect(await removeOwned(send, runId, object('container'))).toBe('removed');
    expect(sent.filter((line) => line.startsWith('POST'))).toEqual(
      verbs.map((verb) => `POST /containers/ca-x/${verb}`),
    );
  });

  test.each<[Ending, string]>([
    ['removal', '/containers/ca-x?force=true&v=true'],
    ['podman-removal', '/v4.0.0/libpod/containers/ca-x?force=true&timeout=0&volumes=true'],
  ])('by %s, a running container ends with its removal', async (ending, path) => {
    const { send, sent } = engineWith({
      found: { body: { State: { Running: true }, Config: { Labels: ours } } },
    });
    expect(await removeOwned(send, runId, object('container'), ending)).toBe('removed');
    expect(sent).toEqual(['GET /containers/ca-x/json', `DELETE ${path}`]);
    expect(await removeOwned(send, 'zzzzzzzz', object('container'), ending)).toBe('not-ours');
    expect(sent).toHaveLength(3);
  });

  test.each<[string | null, unknown]>([
    [null, 'removed'],
    ['busy', { failed: 'container ca-x: 200 [{"Id":"1","Err":"busy"}]' }],
  ])("Podman's list of removals with the error %s", async (Err, removal) => {
    const { send } = engineWith({ found: { body: labelled('container', ours) } });
    const listing: Send = async (method, path) => {
      const reply = await send(method, path);
      return method === 'DELETE' ? { ...reply, status: 200, body: [{ Id: '1', Err }] } : reply;
    };
    expect(await removeOwned(listing, runId, object('container'), 'podman-removal')).toEqual(removal);
  });

  test('a killed container is removed when the engine is done with it', async () => {
    const states = ['running', 'stopped', 'exited'];
    const sent: string[] = [];
    const removal = await removeOwned(
      (method, path) => {
        sent.push(`${method} ${path}`);
        const Status = (method === 'GET' ? states.shift() : undefined) ?? 'exited';
        const State = { Running: Status === 'running', Status };
        const body = method === 'GET' ? { State, Config: { Labels: ours } } : null;
        return Promise.resolve({ status: 200, body, bytes: Buffer.alloc(0) });
      },
      runId,
      object('container'),
    );
    expect(removal).toBe('removed');
    expect(sent.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST', 'GET', 'GET', 'DELETE']);
  });

  test('what is already gone is gone, before or in between', async () => {
    const before = engineWith({ found: { status: 404 } });
    expect(await removeOwned(before.send, runId, object('volume'))).toBe('gone');
    expect(before.sent).toHaveLength(1);
    const between = engineWith({ found: { body: { Labels: ours } }, removal: 404 });
    expect(await removeOwned(between.send, runId, object('volume'))).toBe('gone');
  });

  test('a container that the engine removes by itself meanwhile is waited for', async () => {
    const { send } = engineWith({ found: { body: labelled('container', ours) }, removal: 409 });
    const removing = (readsUntilGone: number): Send => {
      let reads = 0;
      return async (method, path) => {
        const reply = await send(method, path);
        if (method === 'DELETE') return { ...reply, body: { message: 'removal is already in progress' } };
        reads += 1;
        return reads > readsUntilGone ? { ...reply, status: 404 } : reply;
      };
    };
    expect(await removeOwned(removing(2), runId, object('container'))).toBe('gone');
    expect(await removeOwned(removing(1000), runId, object('container'))).toEqual({
      failed: 'container ca-x: 409 {"message":"removal is already in progress"}',
    });
  });

  test('a removal that the engine refuses is reported with its message', async () => {
    const { send } = engineWith({ found: { body: { Labels: ours } }, removal: 409 });
    expect(await removeOwned(send, runId, object('volume'))).toEqual({ failed: 'volume ca-x: 409 in use' });
  });

  test('an engine that cannot say what it is does not get it removed', async () => {
    const { send, sent } = engineWith({ found: { status: 500, body: { message: 'broken' } } });
    expect(await removeOwned(send, runId, object('volume', true))).toEqual({
      failed: 'volume ca-x: 500 {"message":"broken"}',
    });
    expect(sent).toHaveLength(1);
  });
});

test('what the engine made for us by itself has no label, and is removed on the word of the journal', async () => {
  const { send, sent } = engineWith({ found: { body: { Labels: null } } });
  expect(await removeOwned(send, runId, object('volume', true))).toBe('removed');
  expect(sent).toEqual(['GET /volumes/ca-x', 'DELETE /volumes/ca-x']);
});
