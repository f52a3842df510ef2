import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/several-networks',
  title: 'After docker network connect a container resolves names on both of its networks',
  why: 'A front end sits on a public and a private network and names peers on both.',
  claims: ['dns-05'],
  sources: ['https://docs.docker.com/engine/network/'],
  surfaces: ['cli', 'api'],
  facts: {
    first: {
      title: 'a server on the first network answers under its name',
      reference: true,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
    second: {
      title: 'a server on the second network answers under its name',
      reference: true,
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { first: false, second: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  advice: [
    {
      facts: ['first', 'second'],
      write:
        'Where networks have no resolver, give the container a fixed address, `--network NET --ip ADDRESS`, and its clients the name: `--add-host NAME:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#answered',
    },
  ],
  async observe({ engine, step }) {
    const front = await engine.createNetwork();
    const back = await engine.createNetwork();
    const first = await engine.start({ network: front, command: httpServer('first') });
    const second = await engine.start({ network: back, command: httpServer('second') });
    const client = await engine.create({ network: front });
    await engine.connect(back, client);
    await engine.startCreated(client);
    const fetch = (name: string, deadlineMs: number) =>
      poll(
        () => engine.exec(client, httpFetch(name)),
        (answer) => answer.exitCode === 0,
        deadlineMs,
      );
    const fromFirst = await step('fetch from the first', () => fetch(first.name, 20_000));
    // Do not wait again for a resolver that was not up by then.
    const deadlineMs = fromFirst.exitCode === 0 ? 20_000 : 0;
    const fromSecond = await step('fetch from the second', () => fetch(second.name, deadlineMs));
    return { first: fromFirst.stdout === 'first', second: fromSecond.stdout === 'second' };
  },
});
