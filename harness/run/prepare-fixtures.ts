/** Makes the fixture images of a run and brings them to every target, registries included where asked for. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtureArchive } from '../conduct/fresh-state.ts';
import { findBusybox } from '../images/busybox.ts';
import { buildArchive } from '../images/image-archive.ts';
import { publicRegistryImage, registryImage } from '../images/registry-image.ts';
import { onEachTarget } from './each-target.ts';
import { loadFixtures } from './load-fixtures.ts';
import type { OpenSession } from './open-session.ts';
import type { SuiteScenario } from './select-scenarios.ts';
import { startRegistries } from './start-registries.ts';

/** `cacheDirectory`: where a busybox from a public image is kept between runs. */
export async function prepareFixtures(
  open: OpenSession,
  scenarios: readonly SuiteScenario[],
  cacheDirectory: string,
): Promise<void> {
  const { session, journal } = open;
  const busybox = await findBusybox({ cacheFile: join(cacheDirectory, 'cache', 'busybox') });
  const needsRegistry = scenarios.some(({ scenario }) => scenario.uses.includes('registry'));
  const registry = needsRegistry ? await registryImage() : null;
  // Without the distribution's registry the engine pulls the public image when the registry is started.
  if (registry === null) session.images.registry = publicRegistryImage;
  const { registry: registryName, ...variants } = session.images;
  const { archive } = await buildArchive({
    busybox: await readFile(busybox.path),
    runId: session.runId,
    names: (image) => session.images[image],
    ...(registry === null ? {} : { registry }),
  });
  await writeFile(fixtureArchive(session), archive);
  const names = Object.values(registry === null ? variants : { ...variants, registry: registryName });
  await onEachTarget(open, async (target) => {
    await loadFixtures(target, journal, archive, names);
    if (needsRegistry) session.registries[target.id] = await startRegistries(target, open);
  });
}
