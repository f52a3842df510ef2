/**
 * Lab images: one a release, with that release's engines in it, kept on the local Docker from run to run. An
 * image is made anew when its recipe changes or when the distribution offers other versions of the engines.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CanialiasError } from '../../harness/errors.ts';
import { runClient } from '../../harness/surfaces/cli/run-client.ts';
import type { ClientCommand } from '../../harness/targets/target.ts';
import { bootstrapImage } from './bootstrap-image.ts';
import { offeredVersions, type Versions } from './distribution.ts';
import { labLabel, versionsLabel } from './labels.ts';
import { hostsDebianMirror } from './mirror.ts';
import { pullAndBuildImage } from './pulled-image.ts';
import { packagesOf, type Release } from './releases.ts';

export const installScript = fileURLToPath(new URL('./install-engines.sh', import.meta.url));

/** The packages whose versions a column speaks of. */
const telling = ['docker.io', 'podman', 'netavark', 'aardvark-dns', 'runc', 'crun', 'passt', 'slirp4netns'];

export interface Recipe {
  release: Release;
  packages: readonly string[];
  /** Name with a tag that changes with the recipe. */
  image: string;
}

export async function recipeOf(release: Release): Promise<Recipe> {
  const packages = packagesOf(release);
  const script = await readFile(installScript, 'utf8');
  const content = createHash('sha256').update(JSON.stringify([release.suite, packages, script]));
  return {
    release,
    packages,
    image: `localhost/canialias/lab-${release.name}:${content.digest('hex').slice(0, 12)}`,
  };
}

export interface LabImage {
  name: string;
  /** Seconds that building took; null where it was there. */
  builtIn: number | null;
}

/** `say`: one line for a person. `workDirectory`: room for a file system, removed with the run. */
export async function ensureImage(
  client: ClientCommand,
  release: Release,
  workDirectory: string,
  say: (line: string) => void,
): Promise<LabImage> {
  const recipe = await recipeOf(release);
  const here = await versionsOfImage(client, recipe.image);
  const wayOfMaking = await bootstrapImage.isPossible();
  const mirror = wayOfMaking || here !== null ? await hostsDebianMirror().catch(() => null) : null;
  const offered =
    mirror === null ? null : await offeredVersions(mirror, release.suite, debianArchitecture(), telling);
  if (here !== null && (offered === null || sameVersions(here, offered))) {
    if (offered === null) say(`${release.name}: its mirror does not answer; the image that is here is used`);
    return { name: recipe.image, builtIn: null };
  }
  say(`${release.name}: building the image (once, one to two minutes)`);
  const started = performance.now();
  const labels = { [labLabel]: release.name, [versionsLabel]: JSON.stringify(offered ?? {}) };
  if (wayOfMaking)
    await bootstrapImage.make(client, recipe, labels, mirror ?? (await hostsDebianMirror()), workDirectory);
  else await pullAndBuildImage(client, recipe, labels);
  return { name: recipe.image, builtIn: Math.round((performance.now() - started) / 1000) };
}

function sameVersions(one: Versions, other: Versions): boolean {
  return telling.every((name) => one[name] === other[name]);
}

/** Null where there is no such image. */
async function versionsOfImage(client: ClientCommand, image: string): Promise<Versions | null> {
  const format = `{{index .Config.Labels "${versionsLabel}"}}`;
  const reply = await runClient(client, ['image', 'inspect', '--format', format, image]);
  if (reply.exitCode !== 0) return null;
  return z
    .record(z.string(), z.string())
    .catch({})
    .parse(JSON.parse(reply.stdout.trim() || '{}'));
}

/** @throws CanialiasError `lab-failed` on an architecture that no recipe is written for */
function debianArchitecture(): string {
  const name = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (name !== undefined) return name;
  throw new CanialiasError(
    'lab-failed',
    `labs are not made for ${process.arch}`,
    'use an x86-64 or arm64 host',
  );
}
