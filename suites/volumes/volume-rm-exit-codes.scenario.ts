import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-rm-exit-codes',
  title: 'volume rm ends with 1 when it cannot, and with 0 for a missing volume when forced',
  why: 'Clean-up scripts under `set -e` go by these exit codes.',
  claims: ['vol-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/rm/'],
  surfaces: ['cli'],
  facts: {
    inUse: { title: 'exit code for a volume in use', reference: 1 },
    userListed: { title: 'ps --all --filter volume=NAME lists who uses it', reference: true },
    missing: { title: 'exit code for a volume that does not exist', reference: 1 },
    missingForced: { title: 'the same with --force', reference: 0 },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { inUse: 2 },
      because: 'Podman keeps exit code 2 for a volume that a container uses',
      source: 'https://docs.podman.io/en/latest/markdown/podman-volume-rm.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { missingForced: 1 },
      because: 'Podman calls it no error to force the removal of what is not there since 4.3',
      source: 'https://github.com/containers/podman/pull/14959',
    },
  ],
  advice: [
    {
      facts: ['inUse'],
      write:
        'Ask who uses a volume, `ps --all --quiet --filter volume=NAME`, and take any exit code but 0 of `volume rm` for a failure.',
      shownBy: 'volumes/volume-rm-exit-codes#userListed',
    },
    {
      facts: ['missingForced'],
      write:
        'Ask before you remove: `if docker volume inspect NAME >/dev/null 2>&1; then docker volume rm NAME; fi`.',
      shownBy: 'volumes/volume-create-twice#toldApart',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const user = await engine.create({ network: 'none', binds: [`${volume.name}:/data`] });
    const inUse = await step('in use', () => engine.cli(['volume', 'rm', volume.name]));
    const users = await step('ask who uses it', () =>
      engine.list({ all: true, filters: { volume: volume.name } }),
    );
    const absent = engine.name('volume');
    const missing = await step('missing', () => engine.cli(['volume', 'rm', absent]));
    const forced = await step('missing, forced', () => engine.cli(['volume', 'rm', '--force', absent]));
    return {
      inUse: inUse.exitCode,
      userListed: users.includes(user.name),
      missing: missing.exitCode,
      missingForced: forced.exitCode,
    };
  },
});
