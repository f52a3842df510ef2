/** Images for engines that reach no registry: of this machine's Docker, or the suite's own. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { findBusybox } from '../../harness/images/busybox.ts';
import { buildArchive } from '../../harness/images/image-archive.ts';
import { docker } from '../../harness/targets/docker.ts';
import { complaintOf } from '../../harness/transport/parsed.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import { outDirectory } from '../cli/paths.ts';

/** The word for the suite's own images: busybox as `localhost/canialias/base:1` and variants of it. */
export const fixtureWord = 'fixtures';

const deadlineMs = 600_000;

/** Gives the paths of archives that engines load. Throws `usage` for an image that Docker here does not have. */
export async function saveImages(names: readonly string[], directory: string): Promise<string[]> {
  const own = names.filter((name) => name !== fixtureWord);
  const archives: string[] = [];
  if (own.length < names.length) archives.push(await saveFixtures(join(directory, 'fixtures.tar')));
  if (own.length > 0) archives.push(await saveOwn(own, join(directory, 'images.tar')));
  return archives;
}

async function saveFixtures(path: string): Promise<string> {
  const busybox = await findBusybox({ cacheFile: join(outDirectory, 'cache', 'busybox') });
  const { archive } = await buildArchive({
    busybox: await readFile(busybox.path),
    runId: 'try',
    names: (image) => `localhost/canialias/${image}:1`,
  });
  await writeFile(path, archive, { mode: 0o600 });
  return path;
}

async function saveOwn(names: readonly string[], path: string): Promise<string> {
  const finding = await docker.find({});
  if (!('found' in finding)) {
    const { code, reason, hint } = finding.missing;
    throw new CanialiasError(code, `--images takes images of this machine's Docker, and ${reason}`, hint);
  }
  const reply = await runClient(finding.found.client, ['save', '--output', path, ...names], { deadlineMs });
  if (reply.exitCode === 0) return path;
  throw new CanialiasError(
    'usage',
    `the images could not be saved: ${complaintOf(reply)}`,
    'docker images lists what is here; name them as it does',
  );
}
