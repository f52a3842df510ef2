/**
 * Lab images: one a release, with that release's engines in it, kept on the local Docker from run to run. An
 * image is made anew when its recipe changes or when the distribution offers other versions of the engines.
 */
import * as z from 'zod';
import { CanialiasError } from '../../harness/errors.ts';
import { parsedJson } from '../../harness/transport/parsed.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import { bootstrapImage, canBootstrap, type Place } from './bootstrap-image.ts';
import { offeredVersions, type Versions } from './distribution.ts';
import { labLabel, versionsLabel } from './labels.ts';
import { hostsDebianMirror } from './mirror.ts';
import { pullAndBuildImage } from './pulled-image.ts';
import { recipeOf } from './recipe.ts';
import type { Release, Suite } from './releases.ts';

/** What an image was labelled with; nothing is known of one that has other labels. */
const versionsSchema = z.record(z.string(), z.string()).catch({});

/** The packages whose versions a column speaks of. */
const telling = ['docker.io', 'podman', 'netavark', 'aardvark-dns', 'runc', 'crun', 'passt', 'slirp4netns'];

export interface LabImage {
  name: string;
  /** Seconds that building took; null where it was there. */
  builtIn: number | null;
}

/** `say`: one line for a person. */
export async function ensureImage(
  client: ClientCommand,
  release: Release,
  place: Place,
  say: (line: string) => void,
): Promise<LabImage> {
  const recipe = await recipeOf(release);
  const { image, packages } = recipe;
  const mirror = packages === null ? null : await hostsDebianMirror().catch(() => null);
  const offered = packages === null || mirror === null ? null : await offeredFor(packages.base, mirror);
  const here = await versionsOfImage(client, image);
  if (here !== null && (offered === null || sameVersions(here, offered))) {
    if (packages !== null && offered === null)
      say(`${release.name}: the mirror does not answer; the image that is here is used`);
    return { name: image, builtIn: null };
  }
  say(`${release.name}: building the image (once, one to two minutes)`);
  const started = performance.now();
  const labels = { [labLabel]: release.name, [versionsLabel]: JSON.stringify(offered ?? {}) };
  if (packages !== null && (await canBootstrap())) {
    const source = {
      suite: packages.base.suite,
      names: packages.names,
      mirror: mirror ?? (await hostsDebianMirror()),
    };
    await bootstrapImage(client, recipe, source, labels, place);
  } else {
    await pullAndBuildImage(client, recipe, labels, place);
  }
  return { name: image, builtIn: Math.round((performance.now() - started) / 1000) };
}

/** Null where the mirror does not answer. */
async function offeredFor({ suite, newer }: Suite, mirror: string): Promise<Versions | null> {
  const architecture = debianArchitecture();
  const places = [{ suite, packages: telling }, ...(newer === undefined ? [] : [newer])];
  const offered = await Promise.all(
    places.map((place) => offeredVersions(mirror, place.suite, architecture, place.packages)),
  );
  const known = offered.filter((versions) => versions !== null);
  return known.length < places.length ? null : Object.fromEntries(known.flatMap(Object.entries));
}

function sameVersions(one: Versions, other: Versions): boolean {
  return telling.every((name) => one[name] === other[name]);
}

/** Null where there is no such image. */
async function versionsOfImage(client: ClientCommand, image: string): Promise<Versions | null> {
  const format = `{{index .Config.Labels "${versionsLabel}"}}`;
  const reply = await runClient(client, ['image', 'inspect', '--format', format, image]);
  if (reply.exitCode !== 0) return null;
  return parsedJson(versionsSchema, reply.stdout.trim() || '{}', 'docker image inspect');
}

/** @throws CanialiasError `lab-failed` on an architecture that no recipe is written for */
function debianArchitecture(): string {
  const known: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };
  const name = known[process.arch];
  if (name !== undefined) return name;
  throw new CanialiasError(
    'lab-failed',
    `labs are not made for ${process.arch}`,
    'use an x86-64 or arm64 host',
  );
}
