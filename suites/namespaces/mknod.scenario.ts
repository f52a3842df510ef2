import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/mknod',
  aliases: ['namespaces/device-files'],
  title: 'Root in a container can create device files with mknod',
  why: 'Image builds and chroot set-ups run mknod for /dev/null and similar files.',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    made: {
      title: 'mknod works without options',
      reference: true,
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    dropped: {
      title: 'mknod works with --cap-drop ALL',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cap-drop', 'api:POST /containers/create HostConfig.CapDrop'],
      when: ['seen-from-inside'],
    },
    withCapability: {
      title: 'mknod works with --cap-drop ALL and --cap-add MKNOD',
      reference: true,
      weight: 'fails',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['mknod-capability'],
    },
    memory: {
      title: "the host's memory can be read through such a device file",
      reference: false,
      weight: 'silent',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['mknod-capability', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', containersConf: 'default_capabilities' },
      facts: { made: false },
      because:
        'the containers.conf that distributions install beside Podman lists the default capabilities, without MKNOD',
      source: 'https://github.com/containers/common/blob/v0.49.0/pkg/config/containers.conf',
    },
    {
      on: { engine: 'podman', mode: 'rootful', version: '>=4.4.0' },
      facts: { made: false },
      because: 'since 4.4 the default set of Podman itself, which was that of Docker before, lacks MKNOD',
      source: 'https://github.com/containers/common/pull/1240',
    },
    {
      on: { mode: 'rootless' },
      facts: { made: false, withCapability: false },
      because: 'the kernel lets only real root create device files, whatever a user namespace grants',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  advice: [
    {
      facts: ['made', 'withCapability'],
      write: 'Pass the device in, `run --device /dev/zero:/dev/own-zero`, and create none inside.',
      shownBy: 'namespaces/device-option#read',
    },
  ],
  async observe({ engine, step }) {
    const command = script(
      'mknod /tmp/zero c 1 5 && head -c 1 /tmp/zero > /dev/null && echo made',
      'mknod /tmp/mem c 1 1 && head -c 1 /tmp/mem > /dev/null && echo memory',
    );
    const plain = await step('without options', () => engine.run({ network: 'none', command }));
    const dropped = await step('with --cap-drop ALL', () =>
      engine.run({ network: 'none', capDrop: ['ALL'], command }),
    );
    const added = await step('with --cap-add MKNOD', () =>
      engine.run({ network: 'none', capDrop: ['ALL'], capAdd: ['MKNOD'], command }),
    );
    return {
      made: plain.stdout.includes('made'),
      dropped: dropped.stdout.includes('made'),
      withCapability: added.stdout.includes('made'),
      memory: added.stdout.includes('memory'),
    };
  },
});
