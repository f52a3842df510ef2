import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/device-option',
  aliases: ['namespaces/device-handed-in'],
  title: '--device passes a device of the host into a container, under a chosen name',
  why: 'Programs that create device files themselves can use it instead.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#device'],
  surfaces: ['cli'],
  facts: {
    read: { title: 'the device can be read', reference: true, weight: 'fails', about: ['cli:run --device'] },
    owner: {
      title: 'uid and gid of its file inside, where root of the host owns the device',
      reference: '0:0',
      weight: 'silent',
      about: ['cli:run --device'],
      when: ['seen-from-inside'],
    },
    kind: {
      title: 'the file is a device file',
      reference: true,
      weight: 'fails',
      about: ['cli:run --device'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', client: 'podman' },
      facts: { owner: '65534:65534' },
      because:
        'a rootless engine cannot make a device, and mounts that of the host, whose owner it does not know',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#device-host-device-container-device-permissions',
    },
    {
      on: { engine: 'podman', mode: 'rootless', client: 'docker', version: '>=4.7.0' },
      facts: { owner: '65534:65534' },
      because:
        'a rootless engine cannot make a device, and mounts that of the host, whose owner it does not know',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#device-host-device-container-device-permissions',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { read: false, kind: false, owner: '' },
      because:
        'in a user namespace runc takes the host’s device with the name inside the container, and the host has none of that name',
      source: 'https://github.com/opencontainers/runc/issues/5137',
    },
    {
      on: { engine: 'podman', version: '<4.7.0', client: 'docker' },
      facts: { read: false, kind: false, owner: '' },
      because:
        "Docker's client parses --device by the operating system that the engine reports, and before 4.7 Podman reported none",
      source: 'https://github.com/containers/podman/pull/19768',
    },
  ],
  async observe({ engine, step }) {
    const { stdout } = await step('run with the device', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--device', '/dev/zero:/dev/own-zero', engine.image('base')],
        ...script(
          'head -c 4 /dev/own-zero | wc -c',
          'test -c /dev/own-zero && echo device || echo none',
          'stat -c %u:%g /dev/own-zero',
        ),
      ]),
    );
    const [bytes, kind, owner = ''] = stdout.split('\n');
    return { read: bytes === '4', kind: kind === 'device', owner };
  },
});
