import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/device-handed-in',
  title: 'A device of the host that is handed in can be read, under the name that it is given',
  why: 'Programs that make their device files themselves can be given them instead.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#device'],
  surfaces: ['cli'],
  facts: {
    read: { title: 'it can be read', reference: true },
    kind: { title: 'it is a device file', reference: true },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { read: false, kind: false },
      because:
        'in a user namespace runc hands in the host’s device of the name inside, and the host has none of that name',
      source: 'https://github.com/opencontainers/runc/issues/5137',
    },
    {
      on: { engine: 'podman', version: '<4.7.0', client: 'docker' },
      facts: { read: false, kind: false },
      because:
        "Docker's client reads a device by the rules of the system that the engine says it runs on, and before 4.7 Podman did not say",
      source: 'https://github.com/containers/podman/pull/19768',
    },
  ],
  async observe({ engine, step }) {
    const { stdout } = await step('run with the device', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--device', '/dev/zero:/dev/own-zero', engine.image('base')],
        ...script('head -c 4 /dev/own-zero | wc -c', 'test -c /dev/own-zero && echo device'),
      ]),
    );
    const [bytes, kind] = stdout.split('\n');
    return { read: bytes === '4', kind: kind === 'device' };
  },
});
