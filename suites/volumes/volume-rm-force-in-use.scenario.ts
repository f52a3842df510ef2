import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:volume rm --force', 'api:DELETE /volumes/{name} ?force'];

export default scenario({
  id: 'volumes/volume-rm-force-in-use',
  title: 'docker volume rm -f fails on a volume that a container uses',
  why: 'A script that adds --force to ignore missing volumes must not remove running services by that.',
  claims: ['vol-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/rm/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: {
      title: 'the removal is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['running-container'],
    },
    volumeKept: {
      title: 'the volume still exists',
      reference: true,
      weight: 'silent',
      about,
      when: ['running-container'],
    },
    containerRuns: {
      title: 'the container still runs',
      reference: true,
      weight: 'silent',
      about,
      when: ['running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli', version: '>=4.0.0' },
      facts: { refused: false, volumeKept: false, containerRuns: false },
      because:
        'since 4.0 --force stops and removes running containers that use the volume too, and then removes it',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  advice: [
    {
      facts: ['refused', 'volumeKept', 'containerRuns'],
      write: 'Leave out `--force`: then a volume in use is refused.',
      shownBy: 'volumes/volume-rm-in-use#refusedWhileRunning',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const container = await engine.start({ network: 'none', binds: [`${volume.name}:/data`] });
    const removal = await step('remove by force', () =>
      attempt(() => engine.removeVolume(volume, { force: true })),
    );
    const state = await step('look at the container', () => attempt(() => engine.state(container)));
    return {
      refused: removal.refused,
      volumeKept: await engine.volumeExists(volume.name),
      containerRuns: !state.refused && state.value.running,
    };
  },
});
