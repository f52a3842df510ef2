import type { EngineKind } from '../../record/model.ts';

/**
 * Environment in which a client reaches no engine: even a client that took an unknown flag for a known one could do
 * nothing. Its help then shows what it has, and not what a certain daemon supports, with the builder that it chooses itself.
 */
export function withoutEngine(client: EngineKind): Readonly<Record<string, string>> {
  return client === 'docker'
    ? { DOCKER_HOST: 'unix:///dev/null/no-engine', DOCKER_BUILDKIT: '' }
    : { STORAGE_DRIVER: 'canialias-no-driver' };
}
