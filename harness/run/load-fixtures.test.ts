import { describe, expect, test } from 'vitest';
import { fakeApi, notFound } from '../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../testing/sample-access.ts';
import { loadFixtures } from './load-fixtures.ts';

const names = ['localhost/canialias/base:r1', 'localhost/canialias/cmd:r1'];
const archive = Buffer.from('an archive');

describe('loadFixtures', () => {
  test('announces every image before the engine gets any', async () => {
    let announced = 0;
    const { journal } = sampleAccess();
    const api = await fakeApi(({ path }) => {
      if (path.startsWith('/images/load')) announced = journal.entries().length;
      return { json: {} };
    });
    await loadFixtures(sampleOpenTarget(api.socket), journal, archive, names);
    expect(announced).toBe(2);
    expect(journal.entries()).toMatchObject(names.map((name) => ({ kind: 'image', name, implicit: false })));
    expect(api.heard[0]?.body).toEqual(archive);
  });

  test('an engine that refuses the archive is reported with its message', async () => {
    const api = await fakeApi(() => ({ status: 500, json: { message: 'no space left on device' } }));
    const loading = loadFixtures(sampleOpenTarget(api.socket), sampleAccess().journal, archive, names);
    await expect(loading).rejects.toMatchObject({
      code: 'fixture-failed',
      message: 'docker did not load the fixture images: {"message":"no space left on device"}',
    });
  });

  test('an image that is not there afterwards is missed, by name', async () => {
    const api = await fakeApi(({ path }) => (path.includes('cmd') ? notFound : { json: {} }));
    const loading = loadFixtures(sampleOpenTarget(api.socket), sampleAccess().journal, archive, names);
    await expect(loading).rejects.toMatchObject({
      code: 'fixture-failed',
      message: expect.stringContaining(`not ${names[1] ?? ''}`) as string,
    });
  });
});
