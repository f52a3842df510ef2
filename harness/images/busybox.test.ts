import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { busybox } from '../testing/test-binaries.ts';
import { type BusyboxOptions, findBusybox } from './busybox.ts';

let directory: string;
let options: BusyboxOptions;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canialias-busybox-'));
  options = {
    cacheFile: join(directory, 'state', 'busybox'),
    environment: {},
    hostPaths: [join(directory, 'dynamic'), join(directory, 'host')],
    download: () => Promise.reject(new Error('no download expected')),
  };
  await writeFile(join(directory, 'dynamic'), busybox({ programHeaders: [1, 3] }));
});

afterEach(() => rm(directory, { recursive: true }));

describe('findBusybox', () => {
  test('what the user names comes first', async () => {
    const given = join(directory, 'mine');
    await writeFile(given, busybox());
    await writeFile(join(directory, 'host'), busybox());
    expect(await findBusybox({ ...options, given })).toEqual({ path: given, origin: 'given' });
    const environment = { CANIALIAS_BUSYBOX: given };
    expect(await findBusybox({ ...options, environment })).toEqual({ path: given, origin: 'given' });
  });

  test('a given path that cannot be used is an error, never passed over', async () => {
    await writeFile(join(directory, 'host'), busybox());
    await writeFile(join(directory, 'script'), '#!/bin/sh\n');
    await writeFile(join(directory, 'small'), busybox({ without: ['httpd'] }));
    const message = async (name: string): Promise<string> => {
      const given = join(directory, name);
      return findBusybox({ ...options, given }).then(
        () => 'found',
        (error: unknown) => String(error),
      );
    };
    expect(await message('dynamic')).toContain('is linked dynamically');
    expect(await message('script')).toContain('is not a Linux executable');
    expect(await message('small')).toContain('was built without httpd');
    expect(await message('nowhere')).toContain('cannot be read');
  });

  test("the host's static one is taken, its dynamic one passed over", async () => {
    const host = join(directory, 'host');
    await writeFile(host, busybox());
    expect(await findBusybox(options)).toEqual({ path: host, origin: 'host' });
  });

  test('without one on the host it is fetched once, kept whole and executable', async () => {
    let downloads = 0;
    const download = (): Promise<Buffer> => {
      downloads += 1;
      return Promise.resolve(busybox());
    };
    const found = await findBusybox({ ...options, download });
    expect(found).toEqual({ path: options.cacheFile, origin: 'public-image' });
    expect(await findBusybox({ ...options, download })).toEqual(found);
    expect(downloads).toBe(1);
    expect(await readFile(found.path)).toEqual(busybox());
    expect((await stat(found.path)).mode & 0o777).toBe(0o755);
    expect(await readdir(join(directory, 'state'))).toEqual(['busybox']);
  });

  test('a fetched one that is dynamic is refused and not kept', async () => {
    const download = (): Promise<Buffer> => Promise.resolve(busybox({ programHeaders: [3] }));
    await expect(findBusybox({ ...options, download })).rejects.toMatchObject({
      code: 'fixture-failed',
      message: expect.stringContaining('the busybox of the public image is linked dynamically') as string,
    });
    await expect(stat(options.cacheFile)).rejects.toThrow('ENOENT');
  });

  test('a cache that cannot be written says so', async () => {
    const cacheFile = join(directory, 'dynamic', 'busybox');
    const download = (): Promise<Buffer> => Promise.resolve(busybox());
    await expect(findBusybox({ ...options, cacheFile, download })).rejects.toMatchObject({
      code: 'fixture-failed',
      hint: expect.stringContaining('writable') as string,
    });
  });
});
