import {
  askInside,
  containerOf,
  forever,
  inCompose,
  poll,
  scenario,
  settledMs,
  textAt,
  valueAt,
} from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/networks',
  title: 'networks of a compose file keep services apart, and may be named or internal',
  why: 'A network without a way out, and services that are kept apart, are what the file promises.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/networks/',
    'https://docs.docker.com/reference/compose-file/services/#networks',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    name: {
      title: 'name: is the name of the network, without that of the project',
      reference: true,
      weight: 'silent',
      about: ['compose:networks.*.name'],
    },
    internal: {
      title: 'inspect says that a network with internal: true is internal',
      reference: true,
      weight: 'silent',
      about: ['compose:networks.*.internal'],
    },
    several: {
      title: 'number of networks of a service with three of them',
      reference: 3,
      weight: 'silent',
      about: [`${service}.networks`],
      when: ['several-networks'],
    },
    separated: {
      title: 'a service finds one that shares no network with it',
      reference: 'missing',
      weight: 'silent',
      about: [`${service}.networks`],
    },
    shared: {
      title: 'a service finds one that shares a network with it',
      reference: 'found',
      weight: 'fails',
      about: [`${service}.networks`],
    },
    labelled: {
      title: 'a label that the file gives to the network',
      reference: 'blue',
      weight: 'silent',
      about: ['compose:networks.*.labels'],
    },
  },
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    networks:`;
    const project = await engine.project({
      'compose.yaml': `
services:
  front: ${service} [front]
  middle: ${service} [front, back, closed]
  back: ${service} [back]
networks:
  front:
  closed:
    internal: true
  back:
    name: \${NETWORK}
    labels:
      example.colour: blue
`,
    });
    const name = `${project.name}-own`;
    await step('up', () => project.compose(['up', '--detach'], { env: { NETWORK: name } }));
    const find = (other: string) =>
      `timeout 3 wget -qO- http://${other}:9/ 2>&1 | grep -q refused && echo found || echo missing`;
    const front = await containerOf(project, 'front');
    const inside = await step('look from the front', () =>
      poll(
        () => askInside(engine, front, { separated: find('back'), shared: find('middle') }),
        ({ shared }) => shared === 'found',
        settledMs,
      ),
    );
    const middle = await containerOf(project, 'middle');
    const network = (await engine.networkExists(name)) ? await engine.inspect('network', name) : null;
    const closed = await engine.inspect('network', `${project.name}_closed`);
    return {
      ...inside,
      // Docker says Internal, Podman's own client says internal.
      internal: (valueAt(closed, 'Internal') ?? valueAt(closed, 'internal')) === true,
      name: network !== null,
      several: middle === null ? null : Object.keys(await engine.addresses(middle)).length,
      // Docker says Labels, Podman's own client says labels.
      labelled: textAt(network, 'Labels', 'example.colour') || textAt(network, 'labels', 'example.colour'),
    };
  },
});
