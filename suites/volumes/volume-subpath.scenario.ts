import { scenario, script } from '../../harness/scenario.ts';

const subpath = 'api:POST /containers/create HostConfig.Mounts[].VolumeOptions.Subpath';

export default scenario({
  id: 'volumes/volume-subpath',
  title: 'VolumeOptions.Subpath in Mounts mounts a directory of a volume',
  why: 'One volume serves several containers, each with a directory of its own in it.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version-history/#v145-api-changes'],
  surfaces: ['api'],
  facts: {
    mounted: {
      title: 'the files of the directory are at the target',
      reference: true,
      weight: 'silent',
      about: [subpath],
    },
    written: {
      title: 'what is written there is in the directory of the volume',
      reference: true,
      weight: 'silent',
      about: [subpath],
    },
    missing: {
      title: 'a directory that the volume does not have is refused at the start',
      reference: true,
      weight: 'silent',
      about: [subpath],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<26.0.0' },
      facts: { mounted: false, written: false, missing: false },
      because: 'before 26.0, of API 1.45, Docker ignores it and mounts the whole volume',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v145-api-changes',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { mounted: false, written: false, missing: false },
      because: 'before 6.0 the Docker-compatible API of Podman ignores it and mounts the whole volume',
      source: 'https://github.com/containers/podman/releases/tag/v6.0.0',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    await engine.run({
      network: 'none',
      binds: [`${volume.name}:/volume`],
      command: script('mkdir /volume/part', 'echo kept > /volume/part/file'),
    });
    const start = (what: string, directory: string) =>
      step(what, async () => {
        const name = engine.name('container');
        await engine.api('POST', `/containers/create?name=${name}`, {
          Image: engine.image('base'),
          Cmd: ['sleep', '2147483'],
          Labels: engine.labels,
          HostConfig: {
            NetworkMode: 'none',
            Mounts: [
              { Type: 'volume', Source: volume.name, Target: '/part', VolumeOptions: { Subpath: directory } },
            ],
          },
        });
        const { status } = await engine.api('POST', `/containers/${name}/start`);
        return { name, id: name, started: status < 400 };
      });
    const container = await start('start with a directory', 'part');
    const read = await engine.exec(container, script('cat /part/file && echo new > /part/new'));
    const whole = await engine.run({
      network: 'none',
      binds: [`${volume.name}:/volume`],
      command: ['cat', '/volume/part/new'],
    });
    const missing = await start('start with a missing one', 'nowhere');
    return {
      mounted: read.stdout === 'kept\n',
      written: whole.stdout === 'new\n',
      missing: !missing.started,
    };
  },
});
