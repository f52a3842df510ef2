import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { busybox } from '../testing/test-binaries.ts';
import { type ArchiveInput, buildArchive } from './image-archive.ts';
import { variantConfig, variantNames } from './image-variants.ts';
import { registryFrom } from './registry-image.ts';
import { unpacked } from './tar.ts';

const manifestSchema = z.array(
  z.strictObject({ Config: z.string(), RepoTags: z.array(z.string()), Layers: z.array(z.string()) }),
);
const configSchema = z.strictObject({
  architecture: z.string(),
  os: z.literal('linux'),
  created: z.iso.datetime(),
  config: z.looseObject({ Labels: z.record(z.string(), z.string()) }),
  rootfs: z.strictObject({ type: z.literal('layers'), diff_ids: z.array(z.string()) }),
  history: z.array(z.looseObject({ created_by: z.string() })),
});

function nameOf(image: string, runId: string): string {
  return `localhost/canialias/${image}:${runId}`;
}

function inputOf(runId: string): ArchiveInput {
  return { busybox: busybox({ machine: 183 }), runId, names: (image) => nameOf(image, runId) };
}

function digest(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

/** The archive as an engine reads it: from the manifest to each image's configuration and layers. */
async function opened(archive: Buffer) {
  const entries = await unpacked(archive);
  const files = new Map(entries.map(({ header, content }) => [header.name, content]));
  const manifest = manifestSchema.parse(JSON.parse(files.get('manifest.json')?.toString() ?? ''));
  const images = manifest.map((image) => ({
    ...image,
    id: `sha256:${digest(files.get(image.Config))}`,
    config: configSchema.parse(JSON.parse(files.get(image.Config)?.toString() ?? '')),
  }));
  return { names: entries.map(({ header }) => header.name), files, images };
}

describe('buildArchive', () => {
  test('gives the same bytes for the same input', async () => {
    const [one, two] = await Promise.all([buildArchive(inputOf('r1')), buildArchive(inputOf('r1'))]);
    expect(one.archive.equals(two.archive)).toBe(true);
    expect(one.ids).toEqual(two.ids);
  });

  test("an image's id is the digest of its configuration", async () => {
    const { archive, ids } = await buildArchive(inputOf('r1'));
    const { images } = await opened(archive);
    expect(images.map(({ RepoTags, id }) => [RepoTags, id])).toEqual(
      variantNames.map((image) => [[nameOf(image, 'r1')], ids[image]]),
    );
  });

  test('layers stand in it once each, under the digest that the configurations give', async () => {
    const { names, files, images } = await opened((await buildArchive(inputOf('r1'))).archive);
    expect(new Set(names).size).toBe(names.length);
    for (const { config, Layers } of images) {
      expect(config.rootfs.diff_ids).toEqual(Layers.map((path) => `sha256:${digest(files.get(path))}`));
      expect(config.history).toHaveLength(Layers.length);
    }
    expect(new Set(images.map(({ Layers }) => Layers[0])).size).toBe(2);
  });

  test("every image is the run's by its label, keeps its own settings and is built for busybox's machine", async () => {
    const { images } = await opened((await buildArchive(inputOf('r1'))).archive);
    for (const [index, image] of variantNames.entries()) {
      const { Labels, ...rest } = images[index]?.config.config ?? { Labels: {} };
      const { Labels: own, ...expected } = variantConfig(image);
      expect(Labels).toEqual({ ...own, 'io.canialias.run': 'r1' });
      expect(rest).toEqual(expected);
      expect(images[index]?.config.architecture).toBe('arm64');
    }
  });

  test('two runs share layers and no image', async () => {
    const [one, two] = await Promise.all([buildArchive(inputOf('r1')), buildArchive(inputOf('r2'))]);
    const paths = async (archive: Buffer): Promise<string[]> =>
      (await opened(archive)).images.flatMap(({ Layers }) => Layers);
    expect(await paths(one.archive)).toEqual(await paths(two.archive));
    expect(Object.values(one.ids).filter((id) => Object.values(two.ids).includes(id))).toEqual([]);
  });

  test('takes in a registry of our own making, on the same base', async () => {
    const registry = registryFrom([{ path: '/usr/bin/docker-registry', content: Buffer.from('registry') }]);
    const { archive, ids } = await buildArchive({ ...inputOf('r1'), registry });
    const { images } = await opened(archive);
    expect(images.at(-1)?.id).toBe(ids.registry);
    expect(images.at(-1)?.RepoTags).toEqual(['localhost/canialias/registry:r1']);
    expect(images.at(-1)?.Layers[0]).toBe(images[0]?.Layers[0]);
  });

  test('refuses a busybox whose machine no image can name', async () => {
    const input = { ...inputOf('r1'), busybox: busybox({ machine: 8 }) };
    await expect(buildArchive(input)).rejects.toMatchObject({ code: 'fixture-failed' });
  });
});
