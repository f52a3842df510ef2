import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/hosts-of-host-network',
  title: 'With --network host /etc/hosts holds what the host has, and no name for the host',
  why: 'A program that calls its host by name finds another address, or none, where it shares its network.',
  claims: ['net-18'],
  sources: ['https://docs.docker.com/engine/network/drivers/host/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    preset: {
      title: 'where host.containers.internal leads',
      reference: 'nowhere',
      weight: 'extra',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['host-network', 'seen-from-inside'],
    },
    hostname: {
      title: 'hostname prints that of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['host-network', 'seen-from-inside'],
    },
    localhost: {
      title: 'localhost is 127.0.0.1',
      reference: true,
      weight: 'fails',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['host-network', 'seen-from-inside'],
    },
    given: {
      title: '--add-host adds an entry',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['host-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.2.0 <6.0.0' },
      facts: { preset: 'to an address of the host' },
      because: 'since 3.2 the engine writes an entry for the host into every hosts file',
      source: 'https://github.com/containers/podman/pull/9972',
    },
    {
      on: { engine: 'podman', version: '>=6.0.0' },
      facts: { preset: 'to the loopback' },
      because: 'since 6.0 that entry is 127.0.0.1 where the container shares the network of the host',
      source: 'https://github.com/containers/podman/pull/27927',
    },
  ],
  advice: [
    {
      facts: ['preset'],
      write: 'Call the host `localhost` there: the container shares its network.',
      shownBy: 'dns/hosts-of-host-network#localhost',
    },
  ],
  async observe({ engine, step, host }) {
    const { stdout } = await step('read /etc/hosts', () =>
      engine.run({
        network: 'host',
        addHosts: ['given.test:192.0.2.7'],
        command: script('hostname', 'cat /etc/hosts'),
      }),
    );
    const { stdout: name } = await step('look at the host', () => host.run(['uname', '-n']));
    const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/));
    const addressOf = (name: string) => lines.find(([, ...names]) => names.includes(name))?.[0] ?? null;
    const preset = addressOf('host.containers.internal');
    const where = preset?.startsWith('127.') === true ? 'to the loopback' : 'to an address of the host';
    return {
      preset: preset === null ? 'nowhere' : where,
      hostname: stdout.split('\n')[0] === name.trim(),
      localhost: addressOf('localhost') === '127.0.0.1',
      given: addressOf('given.test') === '192.0.2.7',
    };
  },
});
