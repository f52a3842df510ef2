import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/comma-separated-networks',
  title: 'docker run --network A,B is refused: it takes no comma-separated list',
  why: 'A script that uses the comma form of one engine fails on the other.',
  claims: ['net-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#network'],
  surfaces: ['cli'],
  facts: {
    joined: {
      title: 'the container joins the networks that are separated by a comma',
      reference: false,
      weight: 'extra',
      about: ['cli:run --network'],
      when: ['comma-list'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { joined: true },
      because: 'Podman keeps its older form, in which one --network takes a list of networks',
      source: 'https://docs.podman.io/en/v3.4.4/markdown/podman-run.1.html',
    },
  ],
  advice: [
    {
      facts: ['joined'],
      write:
        'Start the container on the first network, and connect it to the others: `run --detach --network A --name NAME IMAGE`, then `network connect B NAME`.',
      shownBy: 'networks/connect-and-disconnect#connected',
    },
  ],
  async observe({ engine, step }) {
    const [one, other] = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const both = { name: `${one.name},${other.name}`, id: '' };
    const answer = await step('start on both', () => attempt(() => engine.start({ network: both })));
    return { joined: !answer.refused };
  },
});
