import { addressesOf, allAnswered, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/renamed-container',
  title: 'After docker rename a running container resolves under its new name only',
  why: 'Blue-green deployments swap two containers by renaming them.',
  claims: ['dns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/rename/'],
  surfaces: ['cli', 'api'],
  facts: {
    newName: {
      title: 'the new name resolves',
      reference: true,
      weight: 'silent',
      about: ['cli:rename', 'api:POST /containers/{id}/rename'],
      when: ['custom-network', 'seen-from-inside'],
    },
    oldName: {
      title: 'the old name still resolves',
      reference: false,
      weight: 'silent',
      about: ['cli:rename', 'api:POST /containers/{id}/rename'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { newName: false, oldName: null },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark' },
      facts: { newName: false, oldName: true },
      because: 'renaming does not set up the network again, so the resolver keeps the names from the start',
      source: 'https://github.com/containers/podman/pull/9575',
    },
  ],
  advice: [
    {
      facts: ['newName', 'oldName'],
      write:
        'Give the container a fixed address on a custom network, `--network NET --ip ADDRESS`, and its clients the name: `--add-host NAME:ADDRESS`. This name stays when the container is renamed.',
      shownBy: 'dns/name-by-add-host#renamed',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const renamed = await engine.start({ network });
    const client = await engine.start({ network });
    const address = await engine.address(renamed, network);
    const clientAddress = await engine.address(client, network);
    const oldName = renamed.name;
    const newName = engine.name('container');
    // The name of the client itself, which stays, shows that the resolver is up.
    const ask = async () => {
      const looked = await engine.exec(client, lookUp(client.name, newName, oldName));
      const gave = (name: string, one: string) => addressesOf(looked.stdout, name).includes(one);
      return {
        up: gave(client.name, clientAddress) && allAnswered(looked),
        newName: gave(newName, address),
        oldName: gave(oldName, address),
      };
    };
    const before = await step('look the names up', () =>
      poll(ask, ({ up, oldName }) => up && oldName, 20_000),
    );
    await step('rename', () => engine.rename(renamed, newName));
    // While the client resolves, both answers are final: `rename` returns when the resolver has the new name.
    const deadlineMs = before.up ? 20_000 : 0;
    const after = await step('look them up again', () => poll(ask, ({ up }) => up, deadlineMs));
    return { newName: after.newName, oldName: before.oldName ? after.oldName : null };
  },
});
