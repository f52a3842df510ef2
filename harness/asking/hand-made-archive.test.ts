import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, expect, test } from 'vitest';
import type { Host } from '../contract/host.ts';
import { handMadeArchive, handMadeLayout } from './hand-made-archive.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true }))));

const host = {
  directory: async () => {
    const path = await mkdtemp(join(tmpdir(), 'hand-made-'));
    made.push(path);
    return path;
  },
  writeFile: (path: string, content: string) => writeFile(path, content),
  stat: async (path: string) => ({ bytes: (await stat(path)).size }),
  run: async ([file = '', ...args]: readonly string[]) => {
    const { exitCode, stdout, stderr } = await execa(file, args);
    return { exitCode: exitCode ?? -1, stdout, stderr };
  },
} as unknown as Host;

const read = async (archive: string, path: string) =>
  JSON.parse((await execa('tar', ['-xOf', archive, path])).stdout) as Record<string, unknown>;
const labels = { whose: 'ours' };

test('an archive has a manifest of all its images, each with its own layer', async () => {
  const archive = await handMadeArchive(host, [
    { names: ['localhost/one:1', 'localhost/two:1'], labels },
    { names: [], architecture: 's390x', created: 2021, labels },
  ]);
  expect(await read(archive, 'manifest.json')).toEqual([
    { Config: '0.json', RepoTags: ['localhost/one:1', 'localhost/two:1'], Layers: ['0.tar'] },
    { Config: '1.json', RepoTags: [], Layers: ['1.tar'] },
  ]);
  const [first, second] = [await read(archive, '0.json'), await read(archive, '1.json')];
  expect(first).toMatchObject({ architecture: 'amd64', config: { Labels: labels } });
  expect(second).toMatchObject({ architecture: 's390x', created: '2021-01-01T00:00:00Z' });
  expect(first.rootfs).not.toEqual(second.rootfs);
});

test('a layout names its blobs by what is in them', async () => {
  const archive = await handMadeLayout(host, [{ names: ['localhost/one:1'], labels }]);
  const { manifests } = (await read(archive, 'index.json')) as {
    manifests: { digest: string; size: number }[];
  };
  const [entry] = manifests;
  const blob = (digest: string) => `blobs/${digest.replace(':', '/')}`;
  const manifest = await read(archive, blob(entry?.digest ?? ''));
  const { config, layers } = manifest as { config: { digest: string }; layers: { digest: string }[] };
  const { rootfs } = (await read(archive, blob(config.digest))) as { rootfs: { diff_ids: string[] } };
  expect(rootfs.diff_ids).toEqual(layers.map(({ digest }) => digest));
  const text = await readFile(join(made.at(-1) ?? '', blob(entry?.digest ?? '')), 'utf8');
  expect(text).toHaveLength(entry?.size ?? -1);
});
