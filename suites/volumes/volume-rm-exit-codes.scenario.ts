import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-rm-exit-codes',
  title: 'docker volume rm exits with 1 on failure; --force ignores a missing volume',
  why: 'Clean-up scripts with `set -e` depend on these exit codes.',
  claims: ['vol-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/rm/'],
  surfaces: ['cli'],
  facts: {
    inUse: {
      title: 'exit code for a volume in use',
      reference: 1,
      weight: 'output',
      about: ['cli:volume rm'],
      when: ['failing-command'],
    },
    userListed: {
      title: 'ps --all --filter volume=NAME lists the container that uses it',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter volume'],
    },
    missing: {
      title: 'exit code for a volume that does not exist',
      reference: 1,
      weight: 'output',
      about: ['cli:volume rm'],
      when: ['absent-object', 'failing-command'],
    },
    missingForced: {
      title: 'exit code for a volume that does not exist, with --force',
      reference: 0,
      weight: 'fails',
      about: ['cli:volume rm --force'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { inUse: 2 },
      because: 'Podman reserves exit code 2 for a volume that a container uses',
      source: 'https://docs.podman.io/en/latest/markdown/podman-volume-rm.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { missingForced: 1 },
      because: 'since 4.3 Podman treats the forced removal of a missing object as no error',
      source: 'https://github.com/containers/podman/pull/14959',
    },
  ],
  advice: [
    {
      facts: ['inUse'],
      write:
        'List the containers that use a volume, `ps --all --quiet --filter volume=NAME`, and treat any exit code but 0 of `volume rm` as a failure.',
      shownBy: 'volumes/volume-rm-exit-codes#userListed',
    },
    {
      facts: ['missingForced'],
      write:
        'Check before you remove: `if docker volume inspect NAME >/dev/null 2>&1; then docker volume rm NAME; fi`.',
      shownBy: 'volumes/volume-create-twice#toldApart',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const user = await engine.create({ network: 'none', binds: [`${volume.name}:/data`] });
    const inUse = await step('in use', () => engine.cli(['volume', 'rm', volume.name]));
    const users = await step('list the containers that use it', () =>
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
