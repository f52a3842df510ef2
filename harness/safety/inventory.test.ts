import { describe, expect, test } from 'vitest';
import type { Json } from '../record/model.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { Trouble } from '../transport/trouble.ts';
import { countInventory, takeInventory } from './inventory.ts';
import { runLabel } from './labels.ts';

const ours = { [runLabel]: 'k3x9ab12' };

async function inventoryOf(lists: { containers?: Json; networks?: Json; volumes?: Json; images?: Json }) {
  const { containers = [], networks = [], volumes = { Volumes: [] }, images = [] } = lists;
  const api = await fakeApi(({ path }) => {
    if (path.startsWith('/containers/json')) return { json: containers };
    if (path.startsWith('/networks')) return { json: networks };
    return { json: path.startsWith('/volumes') ? volumes : images };
  });
  return { api, items: await takeInventory(api.socket) };
}

describe('takeInventory', () => {
  test('containers: stopped ones too, by their first name, and what may change of them', async () => {
    const { api, items } = await inventoryOf({
      containers: [
        { Id: 'c1', Names: ['/web', '/other'], State: 'running', Labels: ours, Extra: 1 },
        { Id: 'c2', Names: null, State: 'exited', Labels: null },
      ],
    });
    expect(items).toEqual([
      {
        kind: 'container',
        name: 'web',
        run: 'k3x9ab12',
        labels: { 'io.canialias.run': 'k3x9ab12' },
        signature: 'c1 running',
      },
      { kind: 'container', name: 'c2', run: null, labels: {}, signature: 'c2 exited' },
    ]);
    expect(api.lines().some((line) => line.startsWith('GET /containers/json?all=true'))).toBe(true);
  });

  test('an engine without volumes or networks says null', async () => {
    expect((await inventoryOf({ volumes: { Volumes: null, Warnings: null } })).items).toEqual([]);
    expect((await inventoryOf({ networks: null })).items).toEqual([]);
  });

  test('networks and volumes', async () => {
    const { items } = await inventoryOf({
      networks: [{ Id: 'n1', Name: 'bridge', Labels: {} }],
      volumes: { Volumes: [{ Name: 'v', CreatedAt: '2025-11-03T09:15:00Z', Labels: ours }] },
    });
    expect(items).toEqual([
      { kind: 'network', name: 'bridge', run: null, labels: {}, signature: 'n1' },
      {
        kind: 'volume',
        name: 'v',
        run: 'k3x9ab12',
        labels: { 'io.canialias.run': 'k3x9ab12' },
        signature: '2025-11-03T09:15:00Z',
      },
    ]);
  });

  test('images: once per name, by id where there is none, and a further name is a change', async () => {
    const { items } = await inventoryOf({
      images: [
        { Id: 'i1', RepoTags: ['b:1', 'a:1'], Labels: null },
        { Id: 'i2', RepoTags: ['<none>:<none>'] },
        { Id: 'i3', RepoTags: null, Labels: ours },
      ],
    });
    expect(items.map(({ name, signature }) => [name, signature])).toEqual([
      ['b:1', 'i1 a:1 b:1'],
      ['a:1', 'i1 a:1 b:1'],
      ['i2', 'i2 '],
      ['i3', 'i3 '],
    ]);
    expect(items[3]?.run).toBe('k3x9ab12');
  });

  test('a list that is refused is trouble, not an empty engine', async () => {
    const api = await fakeApi(({ path }) =>
      path.startsWith('/networks')
        ? { status: 403, json: { message: 'no' } }
        : { json: path.startsWith('/volumes') ? {} : [] },
    );
    await expect(takeInventory(api.socket)).rejects.toBeInstanceOf(Trouble);
  });

  test('a list of another shape is an error, not an empty engine', async () => {
    await expect(inventoryOf({ containers: [{ Name: 'x' }] })).rejects.toThrow();
    await expect(inventoryOf({ volumes: [] })).rejects.toThrow();
  });

  test("networks that Podman 3 does not list over Docker's API come from its own list, ours by their names", async () => {
    const api = await fakeApi(({ path }) => {
      if (path === '/networks') return { status: 500, json: { cause: 'unable to find bridge plugin' } };
      if (path.startsWith('/volumes')) return { json: {} };
      return { json: path.includes('libpod') ? [{ Name: 'podman' }, { Name: 'ca-k3x9ab12-name-1' }] : [] };
    });
    expect((await takeInventory(api.socket)).map(({ name, run }) => [name, run])).toEqual([
      ['podman', null],
      ['ca-k3x9ab12-name-1', 'k3x9ab12'],
    ]);
  });

  test('a list that fails for a moment is asked for again', async () => {
    let refusals = 1;
    const api = await fakeApi(({ path }) => {
      if (path.startsWith('/images') && refusals > 0) {
        refusals -= 1;
        return { status: 500, json: { message: 'no such container' } };
      }
      return { json: path.startsWith('/volumes') ? { Volumes: [] } : [] };
    });
    expect(await takeInventory(api.socket)).toEqual([]);
  });
});

test('countInventory counts by kind', async () => {
  const { items } = await inventoryOf({
    networks: [
      { Id: 'n1', Name: 'a' },
      { Id: 'n2', Name: 'b' },
    ],
    volumes: { Volumes: [{ Name: 'v' }] },
  });
  expect(countInventory(items)).toEqual({ containers: 0, volumes: 1, networks: 2, images: 0 });
});
