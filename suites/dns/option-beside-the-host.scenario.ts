import { scenario } from '../../harness/scenario.ts';

const file = '/etc/resolv.conf';

export default scenario({
  id: 'dns/option-beside-the-host',
  title: '--dns-option takes the place of the options in the resolv.conf of the host',
  why: 'An option such as ndots is set for one program, and those of the host should not come with it.',
  claims: [],
  sources: ['https://docs.docker.com/engine/network/#dns-services'],
  surfaces: ['cli', 'api'],
  // It changes a file of the host.
  needs: ['disposable', 'same-host', 'host-root'],
  facts: {
    asked: {
      title: 'the option that was asked for is there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-option', 'api:POST /containers/create HostConfig.DnsOptions'],
      when: ['default-network'],
    },
    ofHost: {
      title: 'an option of the host is there beside it',
      reference: false,
      weight: 'silent',
      about: ['cli:run --dns-option', 'api:POST /containers/create HostConfig.DnsOptions'],
      when: ['default-network'],
    },
    unasked: {
      title: 'without --dns-option that of the host is there',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { unasked: false },
      because: 'a rootless Docker sees the copy of /etc that RootlessKit made when it started',
      source: 'https://github.com/moby/moby/blob/v26.1.5/contrib/dockerd-rootless.sh',
    },
    {
      on: { engine: 'podman', version: '<5.5.1' },
      facts: { ofHost: true },
      because: 'before 5.5.1 Podman adds its options to those of the host',
      source: 'https://github.com/containers/podman/releases/tag/v5.5.1',
    },
  ],
  async observe({ engine, step, host }) {
    const before = (await host.readFile(file)) ?? '';
    const copy = `${await host.directory()}/resolv.conf`;
    await host.writeFile(copy, before);
    const options = async (what: string, ...dnsOptions: string[]) => {
      const { stdout } = await step(what, () => engine.run({ dnsOptions, command: ['cat', file] }));
      return stdout.split('\n').flatMap((line) => (line.startsWith('options') ? line.split(' ') : []));
    };
    // Written into the file that is there, which may be a mount.
    await step('give the host an option', () =>
      host.run(['sh', '-c', `echo 'options attempts:4' >> ${file}`]),
    );
    try {
      const asked = await options('with --dns-option', 'ndots:3');
      const unasked = await options('without');
      return {
        asked: asked.includes('ndots:3'),
        ofHost: asked.includes('attempts:4'),
        unasked: unasked.includes('attempts:4'),
      };
    } finally {
      await step('put it back', () => host.run(['sh', '-c', `cat ${copy} > ${file}`]));
    }
  },
});
