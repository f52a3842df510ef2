import { type FixtureImage, fixtureImages } from '../contract/fixture-images.ts';

/**
 * Full names of a run's fixture images. The run is the tag, so that runs side by side never remove each
 * other's; the name is complete, because Podman puts `localhost/` before one that is not.
 */
export function imageNames(runId: string): Record<FixtureImage, string> {
  return Object.fromEntries(
    fixtureImages.map((image) => [image, `localhost/canialias/${image}:${runId}`]),
  ) as Record<FixtureImage, string>;
}
