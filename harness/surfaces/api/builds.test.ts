import { describe, expect, test } from 'vitest';
import { unpacked } from '../../images/tar.ts';
import { fakeApi, type Told } from '../../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../../testing/sample-access.ts';
import { apiSession } from './api-session.ts';
import { apiBuilds } from './builds.ts';

async function buildsOver(told: Told) {
  const api = await fakeApi(() => told);
  const access = sampleAccess(sampleOpenTarget(api.socket));
  return { api, access, verbs: apiBuilds(apiSession(access)) };
}

const told = {
  bytes: '{"stream":"Step 1/1 : FROM base\\n"}\n{"stream":"built\\n"}\n{"aux":{"ID":"sha256:1"}}\n',
};

describe('build', () => {
  test('sends an archive of its files, with our labels', async () => {
    const { api, access, verbs } = await buildsOver(told);
    const built = await verbs.build({
      dockerfile: ['FROM base'],
      files: { 'dir/file': 'x' },
      buildArgs: { A: '1' },
      target: 'one',
    });
    expect(built.output).toBe('Step 1/1 : FROM base\nbuilt\n');
    const [heard] = api.heard;
    const query = new URL(`http://d${heard?.path ?? ''}`).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      t: built.name,
      rm: 'true',
      forcerm: 'true',
      nocache: 'true',
      networkmode: 'none',
      buildargs: '{"A":"1"}',
      target: 'one',
    });
    expect(JSON.parse(query.get('labels') ?? '')).toEqual(access.scope.labels);
    const entries = await unpacked(heard?.body ?? Buffer.alloc(0));
    const contents = entries.map(({ header, content }) => [header.name, header.uid, content.toString()]);
    expect(contents).toContainEqual(['./dir/file', 0, 'x']);
    expect(contents).toContainEqual(['./Dockerfile', 0, 'FROM base\n']);
    const [last] = access.recorder.steps.flatMap(({ calls }) => calls).slice(-1);
    expect(last).toMatchObject({ via: 'api', archive: `${access.privateDirectory}/context1.tar` });
  });

  test('may use the cache and a network', async () => {
    const { api, verbs } = await buildsOver(told);
    await verbs.build({ dockerfile: ['FROM base'], cached: true, network: 'default' });
    expect(api.lines()[0]).not.toMatch(/nocache|networkmode/);
  });

  test.each<[string, Told, number]>([
    ['an error status', { status: 400, json: { message: 'no such word' } }, 400],
    ['an error in the stream of a success', { bytes: '{"stream":"x"}\n{"error":"no such word"}\n' }, 200],
  ])('%s is a refusal', async (_, answer, code) => {
    const { verbs } = await buildsOver(answer);
    await expect(verbs.build({ dockerfile: ['FROM base'] })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('no such word') as string,
    });
  });
});
