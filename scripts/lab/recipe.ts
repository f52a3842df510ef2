/** What a release's image is made of. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import { packagesOf, type Release, type Suite } from './releases.ts';

export const installScript = join(projectRoot, 'scripts', 'lab', 'install-engines.sh');

export interface Recipe {
  release: Release;
  /** Name with a tag that changes with the recipe. */
  image: string;
  /** A Containerfile that makes it where registries are reached. */
  containerfile: string;
  /** What makes it without one; null where only public images will do. */
  packages: { base: Suite; names: readonly string[] } | null;
}

export async function recipeOf(release: Release): Promise<Recipe> {
  const { base, name } = release;
  const packages = 'suite' in base ? { base, names: packagesOf(base, release) } : null;
  const containerfile = 'suite' in base ? onDebian(base.suite, packages?.names ?? []) : base.containerfile;
  const script = await readFile(installScript, 'utf8');
  const content = createHash('sha256').update(JSON.stringify([containerfile, script]));
  return {
    release,
    packages,
    containerfile: `${containerfile.join('\n')}\n`,
    image: `localhost/canialias/lab-${name}:${content.digest('hex').slice(0, 12)}`,
  };
}

/** Installs the same packages in the same way on a public base image. */
function onDebian(suite: string, packages: readonly string[]): readonly string[] {
  return [
    `FROM debian:${suite}-slim`,
    'COPY install-engines.sh /tmp/install-engines.sh',
    `RUN sh /tmp/install-engines.sh ${packages.join(' ')} && rm /tmp/install-engines.sh`,
  ];
}
