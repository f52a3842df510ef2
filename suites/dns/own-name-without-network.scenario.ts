import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/own-name-without-network',
  title: 'With --network none /etc/hosts does not hold the hostname',
  why: 'Java programs and mail servers look up their own hostname at start, and fail or wait.',
  claims: ['net-18'],
  sources: ['https://docs.docker.com/engine/network/drivers/none/'],
  surfaces: ['cli', 'api'],
  facts: {
    known: {
      title: "the container's hostname is in /etc/hosts",
      reference: false,
      weight: 'extra',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['none-network', 'seen-from-inside'],
    },
    given: {
      title: 'the hostname is there when --add-host adds it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['none-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=2.2.0' },
      facts: { known: true },
      because: 'the hosts file of a container without a network maps name and hostname to 127.0.0.1',
      source: 'https://github.com/containers/podman/blob/v2.2.0/RELEASE_NOTES.md#220',
    },
  ],
  advice: [
    {
      facts: ['known'],
      write: 'Add the name yourself: `--network none --hostname NAME --add-host NAME:127.0.0.1`.',
      shownBy: 'dns/own-name-without-network#given',
    },
  ],
  async observe({ engine, step }) {
    const search = {
      network: 'none',
      hostname: 'own-hostname',
      command: script('grep -w "$(cat /proc/sys/kernel/hostname)" /etc/hosts'),
    } as const;
    const run = await step('search the hosts file', () => engine.run(search));
    const given = await step('search it with --add-host', () =>
      engine.run({ ...search, addHosts: ['own-hostname:127.0.0.1'] }),
    );
    return { known: run.exitCode === 0, given: /^127\.0\.0\.1\s.*own-hostname/m.test(given.stdout) };
  },
});
