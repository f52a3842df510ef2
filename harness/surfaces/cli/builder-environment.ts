/** Which builder Docker's client is told to use on an engine that has only one. */
import type { Target } from '../../transport/target.ts';

/**
 * Podman serves no BuildKit. With the buildx plugin Docker's client would build in a container of an image from a
 * registry, and leave the result there (https://github.com/docker/buildx/issues/1980), so it is told to build over the
 * API, as `podman compose` tells the compose that it runs. `build/default-builder` asks what it does untold.
 */
export function builderEnvironment({
  client,
  traits,
}: Pick<Target, 'client' | 'traits'>): Record<string, string> {
  return client.kind === 'docker' && traits.engine === 'podman' ? { DOCKER_BUILDKIT: '0' } : {};
}
