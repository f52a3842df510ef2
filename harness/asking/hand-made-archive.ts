/** Archives of images that no engine has made: small, of one file, and as a question needs them. */
import type { Host } from '../contract/host.ts';

export interface HandMadeImage {
  /** Complete names; none for an image without a name. */
  names: readonly string[];
  /** Of the configuration; `amd64` by default. */
  architecture?: string;
  /** The year of its creation, 2020 by default. */
  created?: number;
  /** The test of its health check, such as `CMD-SHELL true`, one word each; none by default. */
  healthTest?: readonly string[];
  /** Those of the engine, and what a question needs beside them. */
  labels: Readonly<Record<string, string>>;
}

/**
 * An archive for `load` in Docker's format, with `manifest.json`. Absolute path of the file; each image has one layer with
 * a file `/content` that holds its place in the archive, from 0.
 */
export async function handMadeArchive(host: Host, images: readonly HandMadeImage[]): Promise<string> {
  const directory = await host.directory();
  const manifest: unknown[] = [];
  for (const [at, image] of images.entries()) {
    const layer = await layerOf(host, directory, String(at));
    await write(host, `${directory}/${at}.json`, JSON.stringify(configuration(image, layer.digest)));
    manifest.push({ Config: `${at}.json`, RepoTags: image.names, Layers: [layer.file] });
  }
  await write(host, `${directory}/manifest.json`, JSON.stringify(manifest));
  const all = [...images.keys()].flatMap((at) => [`${at}.json`, `${at}.tar`]);
  await host.run(['tar', '-cf', `${directory}/images.tar`, '-C', directory, 'manifest.json', ...all]);
  return `${directory}/images.tar`;
}

/**
 * An archive of an OCI layout, whose index has one manifest for each image. Absolute path of the file. With
 * `forDocker` it has a `manifest.json` of the same blobs too, as archives of BuildKit have.
 */
export async function handMadeLayout(
  host: Host,
  images: readonly HandMadeImage[],
  { forDocker = false } = {},
): Promise<string> {
  const directory = await host.directory();
  await host.run(['mkdir', '-p', `${directory}/blobs/sha256`]);
  const blob = async (text: string, mediaType: string) => {
    await write(host, `${directory}/blob`, text);
    return { mediaType, ...(await stored(host, directory, 'blob')) };
  };
  const vendor = 'application/vnd.oci.image';
  const manifests: unknown[] = [];
  const docker: unknown[] = [];
  for (const [at, image] of images.entries()) {
    const { file, digest } = await layerOf(host, directory, String(at));
    const config = await blob(JSON.stringify(configuration(image, digest)), `${vendor}.config.v1+json`);
    const layer = { mediaType: `${vendor}.layer.v1.tar`, ...(await stored(host, directory, file)) };
    const mediaType = `${vendor}.manifest.v1+json`;
    const manifest = await blob(
      JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [layer] }),
      mediaType,
    );
    docker.push({ Config: pathOf(config), RepoTags: image.names, Layers: [pathOf(layer)] });
    manifests.push({
      ...manifest,
      platform: { architecture: image.architecture ?? 'amd64', os: 'linux' },
      annotations: {
        'io.containerd.image.name': image.names[0],
        'org.opencontainers.image.ref.name': image.names[0],
      },
    });
  }
  await write(host, `${directory}/index.json`, JSON.stringify({ schemaVersion: 2, manifests }));
  if (forDocker) await write(host, `${directory}/manifest.json`, JSON.stringify(docker));
  await write(host, `${directory}/oci-layout`, '{"imageLayoutVersion":"1.0.0"}');
  await host.run([
    ...['tar', '-cf', `${directory}/layout.tar`, '-C', directory],
    ...['oci-layout', 'index.json', 'blobs', ...(forDocker ? ['manifest.json'] : [])],
  ]);
  return `${directory}/layout.tar`;
}

/** Of a blob in a layout. */
function pathOf({ digest }: { digest: string }): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function configuration(
  { architecture = 'amd64', created = 2020, healthTest, labels }: HandMadeImage,
  diffId: string,
): object {
  const time = `${created}-01-01T00:00:00Z`;
  return {
    architecture,
    os: 'linux',
    config: { Labels: labels, ...(healthTest === undefined ? {} : { Healthcheck: { Test: healthTest } }) },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: time, created_by: 'by hand' }],
    created: time,
  };
}

/** A layer of one file, whose content is given. */
async function layerOf(host: Host, directory: string, content: string) {
  const file = `${content}.tar`;
  await write(host, `${directory}/content`, content);
  await host.run([
    ...['tar', '--owner=0', '--group=0', '--mode=644', '--mtime=@0'],
    ...['-cf', `${directory}/${file}`, '-C', directory, 'content'],
  ]);
  return { file, digest: await digestOf(host, `${directory}/${file}`) };
}

/** Moves a file to where a layout has what it is made of. */
async function stored(host: Host, directory: string, file: string) {
  const path = `${directory}/${file}`;
  const digest = await digestOf(host, path);
  const size = (await host.stat(path))?.bytes ?? 0;
  await host.run(['mv', path, `${directory}/${pathOf({ digest })}`]);
  return { digest, size };
}

async function digestOf(host: Host, path: string): Promise<string> {
  const { stdout } = await host.run(['sha256sum', path]);
  return `sha256:${stdout.slice(0, 64)}`;
}

/** By a program: what an archive is made of is no step of the question, which could be left out. */
async function write(host: Host, path: string, text: string): Promise<void> {
  await host.run(['sh', '-c', 'printf %s "$2" > "$1"', 'sh', path, text]);
}
