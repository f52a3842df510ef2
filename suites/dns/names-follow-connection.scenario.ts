import { addressesOf, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/names-follow-connection',
  title: 'docker network connect and disconnect add and remove DNS names at once',
  why: 'Tools attach a running container to a network and name its peers at once.',
  claims: ['dns-05', 'net-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/connect/'],
  surfaces: ['cli', 'api'],
  facts: {
    before: {
      title: 'a name on another network resolves before network connect',
      reference: false,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    connected: {
      title: 'the name resolves after network connect',
      reference: true,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
    disconnected: {
      title: 'the name still resolves after network disconnect',
      reference: false,
      weight: 'silent',
      about: ['cli:network disconnect', 'api:POST /networks/{id}/disconnect'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { before: null, connected: false, disconnected: null },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  async observe({ engine, step }) {
    const home = await engine.createNetwork();
    const other = await engine.createNetwork();
    const near = await engine.start({ network: home });
    const far = await engine.start({ network: other });
    const client = await engine.start({ network: home });
    const nearAddress = await engine.address(near, home);
    const farAddress = await engine.address(far, other);
    // The neighbour on the first network shows that the resolver is up.
    const ask = async () => {
      const { stdout } = await engine.exec(client, lookUp(near.name, far.name));
      return {
        near: addressesOf(stdout, near.name).includes(nearAddress),
        far: addressesOf(stdout, far.name).includes(farAddress),
      };
    };
    const before = await step('before', () => poll(ask, (found) => found.near, 20_000));
    // Do not wait again for a resolver that was not up by then.
    const deadlineMs = before.near ? 20_000 : 0;
    await engine.connect(other, client);
    const connected = await step('connected', () => poll(ask, (found) => found.far, deadlineMs));
    await engine.disconnect(other, client);
    const disconnected = await step('disconnected', () =>
      poll(ask, (found) => found.near && !found.far, deadlineMs),
    );
    // Where no name resolves, none can be unknown before or gone afterwards.
    return {
      before: before.near ? before.far : null,
      connected: connected.far,
      disconnected: connected.far ? disconnected.far : null,
    };
  },
});
