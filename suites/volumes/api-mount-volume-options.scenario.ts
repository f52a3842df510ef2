import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-mount-volume-options',
  title: 'VolumeOptions in Mounts sets DriverConfig and NoCopy of a volume',
  why: 'Compose and SDK clients describe volumes this way, and data ends up elsewhere if the options are ignored.',
  claims: ['vol-11', 'vol-08'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    driverOptions: {
      title: 'DriverConfig.Options with o=bind mounts the host directory that they name',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.Mounts[].VolumeOptions.DriverConfig.Options'],
    },
    noCopy: {
      title: 'NoCopy keeps the image content out of the volume',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.Mounts[].VolumeOptions.NoCopy'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { driverOptions: false, noCopy: false },
      because:
        "Podman's compatible API reads source and target of a volume, and ignores these VolumeOptions silently",
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  advice: [
    {
      facts: ['driverOptions'],
      write:
        'Bind the directory itself, `Binds: ["/directory:/target"]`, instead of a volume whose driver options name it.',
      shownBy: 'volumes/bind-shows-both-sides#hostFileSeen',
    },
    {
      facts: ['noCopy'],
      write:
        'Write a file into the volume from a container that mounts it elsewhere, before you mount it over image content: nothing is copied into a volume that holds a file.',
      shownBy: 'volumes/later-mount-copies-content#filledKept',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/here`, '');
    const driver = { Options: { type: 'none', o: 'bind', device: directory } };
    const volume = (target: string, options: Record<string, string | boolean | typeof driver>) => ({
      Type: 'volume',
      Source: engine.implicitName('volume'),
      Target: target,
      VolumeOptions: options,
    });
    const name = engine.name('container');
    await step('create and run', async () => {
      await engine.api('POST', `/containers/create?name=${name}`, {
        Image: engine.image('content'),
        Cmd: [...script('ls /bound', 'ls /content | wc -l')],
        Labels: { ...engine.labels },
        HostConfig: {
          NetworkMode: 'none',
          Mounts: [volume('/bound', { DriverConfig: driver }), volume('/content', { NoCopy: true })],
        },
      });
      await engine.startCreated({ name, id: name });
      await engine.wait({ name, id: name });
    });
    const { stdout } = await engine.logs({ name, id: name });
    return { driverOptions: stdout.startsWith('here\n'), noCopy: stdout.trimEnd().endsWith('0') };
  },
});
