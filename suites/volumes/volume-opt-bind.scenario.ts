import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:volume create --opt', 'api:POST /volumes/create DriverOpts'];

export default scenario({
  id: 'volumes/volume-opt-bind',
  aliases: ['volumes/volume-of-a-host-directory'],
  title: 'docker volume create --opt o=bind makes a volume of a host directory',
  why: 'Compose files place a volume on the host with driver_opts.',
  claims: ['vol-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/create/#opt'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    hostFileSeen: {
      title: 'the container sees the file of the host',
      reference: true,
      weight: 'silent',
      about,
    },
    containerFileSeen: {
      title: 'the host sees the file of the container',
      reference: true,
      weight: 'silent',
      about,
    },
    keptAfterRemoval: {
      title: 'the host directory keeps its files after the volume is removed',
      reference: true,
      weight: 'silent',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.0.0', surface: 'cli' },
      facts: { hostFileSeen: false, containerFileSeen: false },
      weight: 'fails',
      because: 'before 4.0 Podman did not mount volumes with options for a rootless user',
      source: 'https://github.com/containers/podman/pull/12687',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.0.0', surface: 'api' },
      refused: true,
      because: 'before 4.0 Podman did not mount volumes with options for a rootless user',
      source: 'https://github.com/containers/podman/pull/12687',
    },
  ],
  advice: [
    {
      facts: ['hostFileSeen', 'containerFileSeen'],
      write: 'Bind the directory itself: `--volume DIRECTORY:/data`.',
      shownBy: 'volumes/bind-shows-both-sides#hostFileSeen',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/host`, 'outside');
    const volume = await engine.createVolume({
      options: { type: 'none', o: 'bind', device: directory },
    });
    const run = await step('look and write inside', () =>
      engine.run({
        network: 'none',
        binds: [`${volume.name}:/data`],
        command: script('cat /data/host', 'echo', 'printf inside > /data/container'),
      }),
    );
    await engine.remove(run.container);
    await engine.removeVolume(volume);
    const removed = !(await engine.volumeExists(volume.name));
    const kept = await host.readFile(`${directory}/host`);
    return {
      hostFileSeen: run.stdout.trim() === 'outside',
      containerFileSeen: (await host.readFile(`${directory}/container`)) === 'inside',
      keptAfterRemoval: removed && kept === 'outside',
    };
  },
});
