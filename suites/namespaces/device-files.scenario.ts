import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/device-files',
  title: 'Root in a container can make device files',
  why: 'Image builds and chroot set-ups run mknod for /dev/null and its kin.',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    made: { title: 'mknod works as it stands', reference: true },
    withCapability: { title: 'mknod works with --cap-add MKNOD', reference: true },
    memory: { title: "the host's memory can then be read through one", reference: false },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful' },
      facts: { made: false },
      because: 'MKNOD is not among the default capabilities',
      source: 'https://github.com/containers/podman/issues/15626',
    },
    {
      on: { mode: 'rootless' },
      facts: { made: false, withCapability: false },
      because: 'the kernel makes device files for real root only, whatever a user namespace grants',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  advice: [
    {
      facts: ['made', 'withCapability'],
      write: 'Hand the device in, `run --device /dev/zero:/dev/own-zero`, and make none inside.',
      shownBy: 'namespaces/device-handed-in#read',
    },
  ],
  async observe({ engine, step }) {
    const command = script(
      'mknod /tmp/zero c 1 5 && head -c 1 /tmp/zero > /dev/null && echo made',
      'mknod /tmp/mem c 1 1 && head -c 1 /tmp/mem > /dev/null && echo memory',
    );
    const plain = await step('as it stands', () => engine.run({ network: 'none', command }));
    const added = await step('with the capability', () =>
      engine.run({ network: 'none', capAdd: ['MKNOD'], command }),
    );
    return {
      made: plain.stdout.includes('made'),
      withCapability: added.stdout.includes('made'),
      memory: added.stdout.includes('memory'),
    };
  },
});
