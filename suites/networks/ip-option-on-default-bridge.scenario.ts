import { defaultGateway, lookAtNetwork, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/ip-option-on-default-bridge',
  aliases: ['networks/address-on-default'],
  title: 'docker run --ip and --network-alias are refused on the default bridge',
  why: 'Scripts that pin addresses must create a network first on one engine, but not on the other.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#ip'],
  surfaces: ['cli'],
  facts: {
    address: {
      title: 'run --ip on the default network is accepted',
      reference: false,
      weight: 'silent',
      about: ['cli:run --ip'],
      when: ['default-network'],
    },
    alias: {
      title: 'run --network-alias on the default network is accepted',
      reference: false,
      weight: 'silent',
      about: ['cli:run --network-alias'],
      when: ['default-network'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<25.0.0' },
      facts: { address: true, alias: true },
      because: 'a Docker client before 25.0 accepts the options without --network, and sends neither of them',
      source: 'https://github.com/docker/cli/pull/4493',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', version: '<4.0.0' },
      facts: { alias: true },
      because: 'before 4.0 an alias is accepted for a user-mode network too, where no container can use it',
      source: 'https://github.com/containers/podman/pull/12534',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful' },
      facts: { address: true, alias: true },
      because: 'the default network of Podman is a bridge like any other; only names are not resolved on it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#ip-ipv4',
    },
    {
      on: { engine: 'podman', client: 'docker', mode: 'rootful' },
      facts: { address: true },
      because:
        "the default network of Podman is a bridge like any other; the alias is refused by Docker's client itself",
      source: 'https://github.com/docker/cli/pull/4493',
    },
    {
      on: { engine: 'podman', client: 'docker', mode: 'rootless', version: '>=4.1.0' },
      facts: { address: true },
      because:
        'since 4.1 a rootless container gets the default bridge over the API, where it may choose an address',
      source: 'https://github.com/containers/podman/blob/v4.1.0/RELEASE_NOTES.md#410',
    },
  ],
  advice: [
    {
      facts: ['address'],
      write:
        'Choose addresses on a user-defined network: `network create --subnet SUBNET NET`, then `run --network NET --ip ADDRESS`.',
      shownBy: 'networks/create-with-subnet#fixed',
    },
    {
      facts: ['alias'],
      write: 'Give aliases on a user-defined network: `run --network NET --network-alias NAME`.',
      shownBy: 'dns/alias-on-default-network#takenOnOwn',
    },
  ],
  async observe({ engine, step }) {
    const seen = await step('look for the subnet', () => engine.run({ command: lookAtNetwork }));
    // The upper end of the gateway's /24, which engines reach last; random, for runs side by side.
    const subnet = (defaultGateway(seen.stdout) ?? '').split('.').slice(0, 3).join('.');
    const address = `${subnet}.${200 + Math.floor(Math.random() * 50)}`;
    const run = (...options: string[]) =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, ...options],
        ...[engine.image('base'), 'true'],
      ]);
    const chosen = await step('choose an address', () => run('--ip', address));
    const named = await step('choose an alias', () => run('--network-alias', 'further'));
    return { address: chosen.exitCode === 0, alias: named.exitCode === 0 };
  },
});
