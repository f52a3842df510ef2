import { describe, expect, test } from 'vitest';
import type { Json } from '../../record/model.ts';
import { fakeApi, notFound, type Told } from '../../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { apiSession } from './api-session.ts';
import { apiLooking } from './looking.ts';

const web = { name: 'ca-web', id: 'f00d' };

async function verbsAnswered(told: Told) {
  const api = await fakeApi(() => told);
  return { api, verbs: apiLooking(apiSession(sampleAccess(sampleOpenTarget(api.socket)))) };
}

const inspected = (settings: Record<string, Json>, state: Record<string, Json> = {}): Told => ({
  json: {
    State: { Running: true, Status: 'running', ExitCode: 0, Pid: 42, Paused: false, ...state },
    NetworkSettings: { Ports: {}, ...settings },
  },
});

describe('exists', () => {
  test('each kind is asked for at its place', async () => {
    const { api, verbs } = await verbsAnswered({ json: {} });
    expect([
      await verbs.exists('c'),
      await verbs.networkExists('n'),
      await verbs.volumeExists('v'),
      await verbs.imageExists('localhost/i:1'),
    ]).toEqual([true, true, true, true]);
    expect(api.heard.map(({ path }) => path.replace('?', ''))).toEqual([
      '/containers/c/json',
      '/networks/n',
      '/volumes/v',
      '/images/localhost/i:1/json',
    ]);
  });

  test('only 404 means no; an engine that is in trouble does not say that nothing is there', async () => {
    expect(await (await verbsAnswered(notFound)).verbs.exists('c')).toBe(false);
    const { verbs } = await verbsAnswered({ status: 500, json: { message: 'broken' } });
    await expect(verbs.exists('c')).rejects.toMatchObject({ code: 500 });
  });
});

describe('list', () => {
  test('gives names without their slash, and filters in the form of the API', async () => {
    const { api, verbs } = await verbsAnswered({ json: [{ Names: ['/a', '/b'] }, { Names: ['c'] }] });
    expect(await verbs.list({ all: true, filters: { name: 'x' } })).toEqual(['a', 'b', 'c']);
    const query = new URLSearchParams(api.heard[0]?.path.split('?')[1]);
    expect(query.get('all')).toBe('true');
    expect(JSON.parse(query.get('filters') ?? '')).toEqual({ name: ['x'] });
  });
});

describe('looking at a container', () => {
  test('its state', async () => {
    const told = inspected({}, { Status: 'exited', Running: false, ExitCode: 137, Pid: 0 });
    expect(await (await verbsAnswered(told)).verbs.state(web)).toEqual({
      running: false,
      status: 'exited',
      exitCode: 137,
      pid: 0,
      paused: false,
    });
  });

  test('its addresses, by network', async () => {
    const Networks = { n1: { IPAddress: '10.0.0.2' }, n2: {} };
    const { verbs } = await verbsAnswered(inspected({ Networks }));
    expect(await verbs.addresses(web)).toEqual({ n1: '10.0.0.2', n2: '' });
    expect(await verbs.address(web, { name: 'n1', id: '' })).toBe('10.0.0.2');
    expect(await verbs.address(web)).toBe('10.0.0.2');
    await expect(verbs.address(web, { name: 'n3', id: '' })).rejects.toBeInstanceOf(Trouble);
  });

  test('no network at all is no address', async () => {
    expect(await (await verbsAnswered(inspected({ Networks: null }))).verbs.address(web)).toBe('');
  });

  test('its ports', async () => {
    const Ports = { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] };
    const { verbs } = await verbsAnswered(inspected({ Ports }));
    expect(await verbs.ports(web)).toEqual({ '80/tcp': [{ address: '127.0.0.1', port: 8080 }] });
  });

  test('an answer of another shape is an error, never a guess', async () => {
    const { verbs } = await verbsAnswered({ json: { State: {} } });
    await expect(verbs.state(web)).rejects.toThrow();
  });
});
