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
    settings: {
      title: '/proc/sys is mounted writable',
      reference: true,
      weight: 'silent',
      about: ['cli:run --privileged'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, host, step }) {
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
      settings: readOnly === '0',
    };
  },
});
