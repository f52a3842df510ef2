/**
 * Makes a lab image on a public base image: for a host that reaches a registry. Tried with images of the same layout under
 * the public names, and untested against a real registry.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import { installScript, type Recipe } from './recipe.ts';

const deadlineMs = 15 * 60_000;

/** `workDirectory`: of the run, with which it goes. */
export async function pullAndBuildImage(
  client: ClientCommand,
  recipe: Recipe,
  labels: Readonly<Record<string, string>>,
  { workDirectory }: { workDirectory: string },
): Promise<void> {
  const directory = await mkdtemp(join(workDirectory, 'recipe-'));
  try {
    const file = join(directory, 'Containerfile');
    await writeFile(file, recipe.containerfile);
    const named = Object.entries(labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
    const reply = await runClient(
      client,
      ['build', '--tag', recipe.image, ...named, '--file', file, dirname(installScript)],
      { deadlineMs },
    );
    if (reply.exitCode === 0) return;
    throw new CanialiasError(
      'lab-failed',
      `docker build of ${recipe.image} failed: ${reply.stderr.trim().split('\n').at(-1) ?? ''}`,
      recipe.packages === null
        ? 'see whether the image that lab.json names is here, or can be pulled, and holds the engine'
        : 'as root on Debian, install debootstrap: images are then made without a registry',
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
