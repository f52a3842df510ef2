import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

const about = ['cli:image inspect', 'api:GET /images/{name}/json .Id'];

export default scenario({
  id: 'registry/image-inspect-keys',
  title: 'docker image inspect shows Config, RootFS and Healthcheck under their keys',
  why: 'Templates such as {{.Config.Healthcheck}} read these keys, and tools merge them with their own.',
  claims: ['reg-06', 'alias-01'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageInspect'],
  surfaces: ['cli', 'api'],
  facts: {
    missing: {
      title: 'top-level keys that are missing',
      reference: '',
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json'],
      when: ['output-read'],
    },
    wrong: {
      title: 'keys of Config without the value of the image',
      reference: '',
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json .Config.Healthcheck'],
      when: ['output-read', 'reads:Healthcheck'],
    },
    prefixed: {
      title: 'Id begins with sha256:',
      reference: true,
      weight: 'output',
      about,
      when: ['output-read', 'reads:Id'],
    },
    digits: {
      title: 'after the prefix sha256: is removed, Id has 64 digits',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { wrong: 'Healthcheck', prefixed: false },
      because:
        'Podman prints its own structure: the id has no prefix, and the health check is beside Config, not in it',
      source: 'https://github.com/containers/podman/issues/25454',
    },
    {
      on: { engine: 'podman' },
      facts: { wrong: 'Healthcheck' },
      because: 'Podman fills Config of the Docker API from its own structure, without the health check',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
  ],
  advice: [
    {
      facts: ['prefixed'],
      write: 'Remove the prefix `sha256:` from every id before you compare it with another.',
      shownBy: 'registry/image-inspect-keys#digits',
    },
  ],
  async observe({ engine, step }) {
    const base = await step('base', () => engine.inspect('image', engine.image('base')));
    const keys = [
      'Id',
      'RepoTags',
      'RepoDigests',
      'Created',
      'Architecture',
      'Os',
      'Size',
      'RootFS',
      'Config',
    ];
    const wrong: string[] = [];
    const expect = async (
      image: Parameters<typeof engine.image>[0],
      key: string,
      wanted: string | readonly string[],
    ) => {
      const config = valueAt(await step(image, () => engine.inspect('image', engine.image(image))), 'Config');
      const found = valueAt(config, key);
      if (!JSON.stringify(found).includes(JSON.stringify(wanted))) wrong.push(key);
    };
    await expect('base', 'Env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
    await expect('cmd', 'Cmd', ['echo', 'default']);
    await expect('entrypoint', 'Entrypoint', ['echo', 'entry']);
    await expect('exposed', 'ExposedPorts', '80/tcp');
    await expect('volume', 'Volumes', '/data');
    await expect('user', 'User', 'app');
    await expect('workdir', 'WorkingDir', '/work/dir');
    await expect('labels', 'Labels', 'example.colour');
    await expect('stop-signal', 'StopSignal', 'SIGUSR1');
    await expect('healthcheck', 'Healthcheck', ['CMD-SHELL', 'test -f /tmp/healthy']);
    return {
      missing: keys.filter((key) => valueAt(base, key) === null).join(','),
      wrong: wrong.join(','),
      prefixed: textAt(base, 'Id').startsWith('sha256:'),
      digits: /^[0-9a-f]{64}$/.test(textAt(base, 'Id').replace('sha256:', '')),
    };
  },
});
