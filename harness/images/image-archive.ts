/**
 * All fixture images of a run as one archive in the format of `docker save`, which every engine loads. The
 * same input gives the same bytes, so that an image's id is known before it is loaded.
 */
import { createHash } from 'node:crypto';
import type { FixtureImage } from '../contract/fixture-images.ts';
import { CanialiasError } from '../errors.ts';
import { runLabel } from '../safety/labels.ts';
import { elfFacts } from './elf.ts';
import {
  type ImageSource,
  type Variant,
  variantConfig,
  variantLayers,
  variantNames,
} from './image-variants.ts';
import { type Layer, layerArchive } from './layer.ts';
import { fixedTime, packed, type TarEntry } from './tar.ts';

export interface ArchiveInput {
  busybox: Buffer;
  runId: string;
  /** The complete name of each image, with its tag. */
  names: (image: FixtureImage) => string;
  /** Where the registry is one of our own images. */
  registry?: ImageSource;
}

export interface ImageArchive {
  archive: Buffer;
  /** `sha256:…` of each image's configuration, which is its id on every engine. */
  ids: Readonly<Record<Variant, string> & { registry?: string }>;
}

interface PackedLayer {
  path: string;
  diffId: string;
  bytes: Buffer;
}

interface PackedImage {
  image: FixtureImage;
  id: string;
  config: TarEntry;
  manifest: { Config: string; RepoTags: string[]; Layers: string[] };
}

/** @throws CanialiasError `fixture-failed` when the busybox is built for a machine that no image can name */
export async function buildArchive(input: ArchiveInput): Promise<ImageArchive> {
  const architecture = elfFacts(input.busybox)?.architecture ?? null;
  if (architecture === null) {
    const hint = 'name another busybox with CANIALIAS_BUSYBOX';
    throw new CanialiasError(
      'fixture-failed',
      'the busybox is built for a machine that no image can name',
      hint,
    );
  }
  const sources = new Map<FixtureImage, ImageSource>(
    variantNames.map((image) => [image, { config: variantConfig(image), layers: variantLayers(image) }]),
  );
  if (input.registry !== undefined) sources.set('registry', input.registry);

  const layers = await packLayers(sources.values(), input.busybox);
  const images = Array.from(sources, ([image, source]) => {
    const stack = source.layers.flatMap((layer) => layers.get(layer) ?? []);
    return packImage(image, source, stack, architecture, input);
  });
  const files = new Map(Array.from(layers.values(), (layer) => [layer.path, layer.bytes]));
  const archive = await packed([
    plainFile('manifest.json', Buffer.from(JSON.stringify(images.map(({ manifest }) => manifest)))),
    ...images.map(({ config }) => config),
    ...Array.from(files, ([path, bytes]) => plainFile(path, bytes)),
  ]);
  return {
    archive,
    ids: Object.fromEntries(images.map(({ image, id }) => [image, id])) as ImageArchive['ids'],
  };
}

/** Each layer once, however many images stand on it. */
async function packLayers(
  sources: Iterable<ImageSource>,
  busybox: Buffer,
): Promise<ReadonlyMap<Layer, PackedLayer>> {
  const layers = new Map<Layer, PackedLayer>();
  for (const layer of new Set(Array.from(sources).flatMap((source) => source.layers))) {
    const bytes = await layerArchive(layer, busybox);
    const hex = sha256(bytes);
    layers.set(layer, { path: `${hex}.tar`, diffId: `sha256:${hex}`, bytes });
  }
  return layers;
}

function packImage(
  image: FixtureImage,
  source: ImageSource,
  layers: readonly PackedLayer[],
  architecture: string,
  { runId, names }: ArchiveInput,
): PackedImage {
  const created = fixedTime.toISOString();
  const content = Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      created,
      config: { ...source.config, Labels: { ...source.config.Labels, [runLabel]: runId } },
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
      history: layers.map(() => ({ created, created_by: `canialias fixture ${image}` })),
    }),
  );
  const hex = sha256(content);
  const path = `${hex}.json`;
  return {
    image,
    id: `sha256:${hex}`,
    config: plainFile(path, content),
    manifest: { Config: path, RepoTags: [names(image)], Layers: layers.map((layer) => layer.path) },
  };
}

function plainFile(name: string, content: Buffer): TarEntry {
  return { header: { name, mode: 0o644, uid: 0, gid: 0 }, content };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
