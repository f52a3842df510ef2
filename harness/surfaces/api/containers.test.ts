import { describe, expect, test } from 'vitest';
import type { Json } from '../../record/model.ts';
import { fakeApi, type Heard, type Told } from '../../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { apiSession } from './api-session.ts';
import { apiContainers, splitTag } from './containers.ts';

const web = { name: 'ca-web', id: 'f00d' };

function frame(stream: number, text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(text.length, 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

const output = Buffer.concat([frame(1, 'out'), frame(2, 'err')]);

const stateOf = (Status: string, ExitCode: number): Told => ({
  json: { State: { Running: Status === 'running', Status, ExitCode, Pid: 0, Paused: false } },
});

/** An engine that does everything at once; `answers` tell what it says otherwise, by the end of the path. */
async function verbsOver(answers: Record<string, Told> = {}) {
  const usual: Record<string, Told> = {
    create: { status: 201, json: { Id: 'f00d' } },
    exec: { status: 201, json: { Id: 'e1' } },
    '/json': stateOf('exited', 7),
    wait: { json: { StatusCode: 7 } },
    logs: { bytes: output },
    '/exec/e1/start': { bytes: output },
    '/exec/e1/json': { json: { ExitCode: 3 } },
    ...answers,
  };
  // As on a real engine, it takes a moment until a container has ended.
  let looks = 0;
  const tell = ({ path }: Heard): Told => {
    const place = path.replace(/\?.*$/, '');
    if (/^\/containers\/.*\/json$/.test(place)) looks += 1;
    if (looks === 1 && place.endsWith('/json')) return stateOf('running', 0);
    const key = Object.keys(usual).findLast((end) => place.endsWith(end));
    return key === undefined ? { status: 204 } : (usual[key] ?? null);
  };
  const api = await fakeApi(tell);
  const access = sampleAccess(sampleOpenTarget(api.socket));
  const verbs = apiContainers(apiSession(access));
  const paths = () => api.lines().map((line) => line.replace(/[?&]$/, ''));
  const bodies = () =>
    api.heard.map(({ body }) => (body.length > 0 ? (JSON.parse(body.toString()) as Json) : null));
  return { access, verbs, paths, bodies };
}

describe('run', () => {
  test('creates, starts, waits for the end, then reads what was said', async () => {
    const { verbs, paths } = await verbsOver();
    const ended = await verbs.run({ command: ['x'] });
    expect(ended).toMatchObject({ exitCode: 7, stdout: 'out', stderr: 'err' });
    const { name } = ended.container;
    expect(paths()).toEqual([
      `POST /containers/create?name=${name}`,
      `POST /containers/${name}/start`,
      `GET /containers/${name}/json`,
      `GET /containers/${name}/json`,
      `GET /containers/${name}/logs?stdout=true&stderr=true`,
    ]);
  });

  test('what a terminal showed is not taken apart', async () => {
    const { verbs } = await verbsOver({ logs: { bytes: 'on a terminal\r\n' } });
    expect(await verbs.run({ tty: true })).toMatchObject({ stdout: 'on a terminal\r\n', stderr: '' });
    const json = await verbsOver({ logs: { json: { on: 'a terminal' } } });
    expect(await json.verbs.run({ tty: true })).toMatchObject({ stdout: '{"on":"a terminal"}' });
  });

  test('of one that removes itself the end is asked for, and no logs', async () => {
    const { verbs, paths } = await verbsOver();
    const { container, ...ended } = await verbs.run({ autoRemove: true });
    expect(ended).toEqual({ exitCode: 7, stdout: '', stderr: '' });
    expect(paths()).toContain(`POST /containers/${container.name}/wait?condition=next-exit`);
    expect(paths().join('\n')).not.toContain('logs');
  });

  test('an engine that makes a container and gives it no id is trouble', async () => {
    const { verbs } = await verbsOver({ create: { status: 201, json: {} } });
    await expect(verbs.run({})).rejects.toBeInstanceOf(Trouble);
  });
});

describe('create', () => {
  test('joins every network after the first before the start', async () => {
    const { verbs, paths, bodies } = await verbsOver();
    const networks = ['n1', 'n2', 'n3'].map((name) => ({ name, id: name }));
    const { name } = await verbs.start({ network: networks, networkAliases: ['db'] });
    expect(paths().slice(1)).toEqual([
      'POST /networks/n2/connect',
      'POST /networks/n3/connect',
      `POST /containers/${name}/start`,
    ]);
    expect(bodies()[1]).toEqual({ Container: name, EndpointConfig: { Aliases: ['db'] } });
  });
});

describe('exec', () => {
  test('starts what it made, and asks for the exit code', async () => {
    const { verbs, paths, bodies } = await verbsOver();
    const spec = { user: '7', workdir: '/w', env: { A: '1' }, privileged: true };
    expect(await verbs.exec(web, ['id'], spec)).toEqual({ exitCode: 3, stdout: 'out', stderr: 'err' });
    expect(paths()).toEqual(['POST /containers/ca-web/exec', 'POST /exec/e1/start', 'GET /exec/e1/json']);
    expect(bodies()[0]).toEqual({
      Cmd: ['id'],
      AttachStdout: true,
      AttachStderr: true,
      Tty: false,
      User: '7',
      WorkingDir: '/w',
      Privileged: true,
      Env: ['A=1'],
    });
  });

  test('the refusal to start it is a refusal', async () => {
    const { verbs } = await verbsOver({ '/exec/e1/start': { status: 409, json: { message: 'paused' } } });
    await expect(verbs.exec(web, ['id'])).rejects.toMatchObject({ surface: 'api', code: 409 });
  });

  test('one that is still running has no exit code, and is trouble', async () => {
    const { verbs } = await verbsOver({ '/exec/e1/json': { json: { ExitCode: null, Running: true } } });
    await expect(verbs.exec(web, ['id'])).rejects.toBeInstanceOf(Trouble);
  });
});

describe('the other verbs', () => {
  test('are the requests that a client would send', async () => {
    const { verbs, paths } = await verbsOver();
    await verbs.startCreated(web);
    await verbs.stop(web);
    await verbs.stop(web, { graceSeconds: 0 });
    await verbs.restart(web, { graceSeconds: 2 });
    await verbs.kill(web, { signal: 'INT' });
    await verbs.pause(web);
    await verbs.unpause(web);
    await verbs.remove(web);
    await verbs.remove(web, { force: true, volumes: true });
    expect(paths()).toEqual([
      'POST /containers/ca-web/start',
      'POST /containers/ca-web/stop',
      'POST /containers/ca-web/stop?t=0',
      'POST /containers/ca-web/restart?t=2',
      'POST /containers/ca-web/kill?signal=INT',
      'POST /containers/ca-web/pause',
      'POST /containers/ca-web/unpause',
      'DELETE /containers/ca-web',
      'DELETE /containers/ca-web?force=true&v=true',
    ]);
    expect(await verbs.wait(web)).toBe(7);
  });

  test('what gets a new name is announced under it before the engine hears of it', async () => {
    const { access, verbs } = await verbsOver({
      rename: { status: 409, json: { message: 'taken' } },
      commit: { status: 500, json: { message: 'no' } },
    });
    await expect(verbs.rename(web, 'ca-new')).rejects.toMatchObject({ code: 409 });
    await expect(verbs.commit(web)).rejects.toMatchObject({ code: 500 });
    expect(access.journal.entries()).toMatchObject([
      { kind: 'container', name: 'ca-new' },
      { kind: 'image' },
    ]);
  });

  test('commit names what it makes, tag apart from name', async () => {
    const { verbs, paths } = await verbsOver();
    const name = await verbs.commit(web, { changes: ['USER 7', 'CMD x'] });
    const query = new URLSearchParams(paths()[0]?.split('?')[1]);
    expect(`${query.get('repo') ?? ''}:${query.get('tag') ?? ''}`).toBe(name);
    expect(query.get('changes')).toBe('USER 7\nCMD x');
  });
});

describe('splitTag', () => {
  test.each([
    ['localhost/x:1', ['localhost/x', '1']],
    ['localhost:5000/x', ['localhost:5000/x', 'latest']],
    ['localhost:5000/x:2', ['localhost:5000/x', '2']],
    ['x', ['x', 'latest']],
  ])('%s', (name, expected) => {
    expect(splitTag(name)).toEqual(expected);
  });
});
