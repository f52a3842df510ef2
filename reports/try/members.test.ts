import { describe, expect, test } from 'vitest';
import type { Json } from '../../harness/record/model.ts';
import { differingMembers } from './members.ts';
import answers from './testing/real-answers.json' with { type: 'json' };

const written = new Set(['prove-shapes']);

function told(base: Json, other: Json, path = '/containers/web/json'): string[] {
  return differingMembers(path, base, other, written).map((one) => `${one.path}: ${one.base} | ${one.other}`);
}

describe('answers of Docker 20.10.24 and Podman 4.3.1', () => {
  const { docker, podman } = answers;

  test('to a request that makes a container are the same but for the id', () => {
    expect(told(docker.create, podman.create)).toEqual([]);
  });

  test('to inspect', () => {
    expect(told(docker.inspect, podman.inspect)).toMatchInlineSnapshot(`
      [
        "Driver: "overlay2" | "overlay"",
        "Mounts[0].Mode: "z" | nothing",
        "HostConfig.Binds[0]: "prove-shapes:/data" | "prove-shapes:/data:rw,rprivate,nosuid,nodev,rbind"",
        "HostConfig.NetworkMode: "prove-shapes" | "bridge"",
        "HostConfig.IpcMode: "private" | "shareable"",
        "NetworkSettings.SandboxID: "00f78ed82b8d4206c14b29ce4cb89a8eec993895bcd961c472244004417a49c2" | nothing",
        "NetworkSettings.Networks.prove-shapes.EndpointID: "66ea58668fbaf2c1e5589e8a8ac313f55d64c2ebeb7a2df5eb8dbc7817d662d8" | nothing",
      ]
    `);
  });

  test('about a volume and a network are the same but for places and addresses', () => {
    expect(told(docker.volume, podman.volume, '/volumes/prove-shapes')).toMatchInlineSnapshot(`[]`);
    expect(told(docker.network, podman.network, '/networks/prove-shapes')).toMatchInlineSnapshot(`
      [
        "Containers.<id>.EndpointID: "66ea58668fbaf2c1e5589e8a8ac313f55d64c2ebeb7a2df5eb8dbc7817d662d8" | nothing",
      ]
    `);
  });

  test('in a list are found by their names, and others are not the command’s', () => {
    expect(told(docker.list, podman.list, '/containers/json?all=true')).toMatchInlineSnapshot(`
      [
        "[prove-shapes].Status: "Up Less than a second (health: starting)" | "Up Less than a second"",
        "[prove-shapes].HostConfig: {"NetworkMode":"prove-shapes"} | nothing",
      ]
    `);
  });

  test('about the engine itself are compared in what there is', () => {
    expect(told(docker.version, podman.version, '/version')).toMatchInlineSnapshot(`
      [
        "GitCommit: "5d6db84" | nothing",
      ]
    `);
  });
});

test.each<[string, Json, Json, string[]]>([
  [
    'another value',
    { State: { Status: 'running' } },
    { State: { Status: 'created' } },
    ['State.Status: "running" | "created"'],
  ],
  ['another kind', { Ports: {}, Cmd: ['a'] }, { Ports: null, Cmd: 'a' }, ['Cmd: ["a"] | "a"']],
  [
    'what is missing',
    { Health: { Status: 'healthy' } },
    { Id: 'a' },
    ['Health: {"Status":"healthy"} | nothing'],
  ],
  ['what is there besides', {}, { More: 1 }, []],
  ['what counts as nothing', { A: null, B: [], C: {}, D: '', E: false, F: 0 }, {}, []],
  [
    'ids, times, sizes',
    { Id: 'a', Created: 1, StartedAt: 'x', SizeRw: 3 },
    { Id: 'b', Created: 2, StartedAt: 'y', SizeRw: 4 },
    [],
  ],
  ['an id that is not there', { Id: 'a' }, { Id: '' }, ['Id: "a" | nothing']],
  ['a list in another order', [{ Name: 'a' }], [{ Name: 'b' }, { Name: 'a' }], []],
  ['the answer as a whole', { message: 'no' }, null, [': {"message":"no"} | nothing']],
])('%s', (_, base, other, expected) => {
  expect(told(base, other)).toEqual(expected);
});

test('what is long is shortened, and what is deep is left', () => {
  const [one] = told({ A: 'x'.repeat(300) }, { A: 'y' });
  expect(one?.length).toBeLessThan(100);
  const deep = (value: Json) => Array.from({ length: 30 }).reduce<Json>((inner) => ({ a: inner }), value);
  expect(told(deep(1), deep(2))).toEqual([]);
});

test('members of a map that are named by ids are found by their names', () => {
  const at = (id: string, Name: string) => ({ [id.repeat(64)]: { Name, Driver: `of ${Name}` } });
  const base = { Containers: { ...at('a', 'db'), ...at('b', 'web') } };
  const other = { Containers: { ...at('c', 'web'), ...at('d', 'db') } };
  expect(differingMembers('/networks/own', base, other, new Set())).toEqual([]);
});

test('the label of a try is no difference', () => {
  const of = (id: string) => ({ Name: 'data', Labels: { 'io.canialias.try': id, team: 'a' } });
  expect(told(of('aaaaaaaa'), of('bbbbbbbb'))).toEqual([]);
  expect(told(of('aaaaaaaa'), { Name: 'data', Labels: null })).toEqual([
    'Labels: {"io.canialias.try":"aaaaaaaa","team":"a"} | nothing',
  ]);
});

test('a list that is empty lacks what the command named, and nothing of others', () => {
  const web = { Names: ['/prove-shapes'], State: 'running' };
  expect(told([{ Names: ['/of-others'], State: 'running' }], [])).toEqual([]);
  expect(told([web], [])).toEqual([`[prove-shapes]: ${JSON.stringify(web)} | nothing`]);
});
