import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:volume rm', 'api:DELETE /volumes/{name}'];

export default scenario({
  id: 'volumes/volume-rm-in-use',
  title: 'docker volume rm is refused while a running or stopped container uses it',
  why: 'The refusal keeps a clean-up script from deleting the data of a service.',
  claims: ['vol-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/rm/'],
  surfaces: ['cli', 'api'],
  facts: {
    refusedWhileRunning: {
      title: 'refused while the container runs',
      reference: true,
      weight: 'silent',
      about,
      when: ['running-container'],
    },
    refusedWhileStopped: {
      title: 'refused while the stopped container exists',
      reference: true,
      weight: 'silent',
      about,
    },
    removedAfter: { title: 'removed once the container is gone', reference: true, weight: 'fails', about },
  },
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const container = await engine.start({ network: 'none', binds: [`${volume.name}:/data`] });
    const running = await step('remove it in use', () => attempt(() => engine.removeVolume(volume)));
    await engine.kill(container);
    await engine.wait(container);
    const stopped = await step('remove it in use by a stopped container', () =>
      attempt(() => engine.removeVolume(volume)),
    );
    const kept = await engine.volumeExists(volume.name);
    await engine.remove(container);
    const after = await step('remove it unused', () => attempt(() => engine.removeVolume(volume)));
    return {
      refusedWhileRunning: running.refused,
      refusedWhileStopped: stopped.refused && kept,
      removedAfter: !after.refused && !(await engine.volumeExists(volume.name)),
    };
  },
});
