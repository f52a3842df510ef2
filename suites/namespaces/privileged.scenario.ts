import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/privileged',
  title: '--privileged gives all capabilities, no seccomp and a writable /proc/sys',
  why: 'Builds inside containers, and containers inside containers, are started with it.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#privileged'],
  surfaces: ['cli'],
  needs: ['same-host', 'every-capability'],
  facts: {
    capabilities: {
      title: 'every capability that the host gives to root is in effect',
      reference: true,
      weight: 'silent',
      about: ['cli:run --privileged'],
      when: ['seen-from-inside'],
    },
    filtered: {
      title: 'a seccomp profile is active',
      reference: false,
      weight: 'silent',
      about: ['cli:run --privileged'],
      when: ['seen-from-inside'],
    },
    capAdd: {
      title: '--cap-add beside it is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:run --privileged', 'cli:run --cap-add'],
      when: ['used-together'],
    },
    settings: {
      title: '/proc/sys is mounted writable',
      reference: true,
      weight: 'silent',
      about: ['cli:run --privileged'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.1.0' },
      facts: { capAdd: false },
      because: 'before 4.1 Podman refuses either beside the other',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.0',
    },
  ],
  async observe({ engine, host, step }) {
    const both = await step('add a capability', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--privileged', '--cap-add', 'NET_ADMIN', engine.image('base'), 'true'],
      ]),
    );
    const { stdout } = await step('read the status and the mounts', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--privileged', engine.image('base')],
        ...script(
          'sed -n "s/^CapEff:\\t//p; s/^Seccomp:\\t//p" /proc/self/status',
          'grep -c " /proc/sys .* ro," /proc/mounts',
        ),
      ]),
    );
    const given = await step('read what the host gives', () =>
      host.run(['sed', '-n', 's/^CapBnd:\\t//p', '/proc/self/status']),
    );
    const [effective = '0', filter, readOnly] = stdout.split('\n');
    const most = BigInt(`0x${given.stdout.trim()}`);
    return {
      capabilities: (BigInt(`0x${effective}`) & most) === most,
      filtered: filter === '2',
      capAdd: both.exitCode === 0,
      settings: readOnly === '0',
    };
  },
});
