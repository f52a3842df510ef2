import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --read-only', 'api:POST /containers/create HostConfig.ReadonlyRootfs'];

export default scenario({
  id: 'security/read-only-files',
  title: 'With --read-only /etc/hosts is read-only, too, and a missing --workdir is made',
  why: 'A start script that edits one of them stops in a hardened container only.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#read-only'],
  surfaces: ['cli', 'api'],
  facts: {
    hosts: {
      title: 'root may append to /etc/hosts',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    dev: {
      title: 'root may make a file in /dev',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    devices: {
      title: '/dev/null can be written',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    imageVolume: {
      title: 'a VOLUME of the image can be written',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    exec: {
      title: 'a command of exec --user 0 may write to the root directory',
      reference: false,
      weight: 'silent',
      about,
    },
    varTmp: {
      title: '/var/tmp can be written',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    workdir: {
      title: 'a container with a --workdir that is not there starts',
      reference: true,
      weight: 'fails',
      about,
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { varTmp: true },
      because: 'a read-only container gets tmpfs on /run, /tmp and /var/tmp unless --read-only-tmpfs=false',
      source: 'https://github.com/containers/podman/pull/3025',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { workdir: false },
      because:
        'the Podman client refuses a missing working directory; only its Docker-compatible API asks to create it',
      source: 'https://github.com/containers/podman/issues/11842',
    },
    {
      on: { engine: 'podman', version: '<3.4.3' },
      facts: { workdir: false },
      because: 'before 3.4.3 its Docker-compatible API did not ask to create it either',
      source: 'https://github.com/containers/podman/releases/tag/v3.4.3',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ image: 'volume', network: 'none', readOnly: true });
    await engine.adoptAnonymousVolumes(container);
    await engine.startCreated(container);
    const { stdout } = await step('write everywhere', () =>
      engine.exec(
        container,
        script(
          '{ echo "# added" >> /etc/hosts; } 2> /dev/null && echo hosts',
          'touch /dev/own 2> /dev/null && echo dev',
          'echo text > /dev/null && echo devices',
          'touch /data/own && echo volume',
          'touch /var/tmp/own 2> /dev/null && echo varTmp',
          'touch /own 2> /dev/null && echo root',
          'true',
        ),
      ),
    );
    const closed = 'touch /own 2> /dev/null || echo closed';
    const workdir = await step('with a missing directory', () =>
      attempt(() =>
        engine.run({
          network: 'none',
          readOnly: true,
          workdir: '/not/there',
          command: script('pwd', closed),
        }),
      ),
    );
    const written = stdout.split('\n');
    return {
      hosts: written.includes('hosts'),
      dev: written.includes('dev'),
      devices: written.includes('devices'),
      imageVolume: written.includes('volume'),
      exec: written.includes('root'),
      varTmp: written.includes('varTmp'),
      workdir: !workdir.refused && workdir.value.stdout === '/not/there\nclosed\n',
    };
  },
});
