import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import { GenericContainer, Network, Wait } from 'testcontainers';
const [image, networkName, one, two] = given;
let network;
await tell('created', async () => {
  network = await new Network({ nextUuid: () => networkName }).start();
  return network.getName() === networkName;
});
const containers = [];
const start = async (name, container) => {
  const started = await container.withName(name).withLabels(labels).withNetwork(network).withStartupTimeout(20000).start();
  containers.unshift(started);
  return started;
};
let server;
let client;
try {
  await tell('joined', async () => {
    server = await start(one, new GenericContainer(image).withNetworkAliases('server', 'also')
      .withCommand(['sh', '-c', 'mkdir /www; echo page >/www/index.html; httpd -p 80 -h /www; echo ready; sleep 300 & trap "kill $!; exit 0" TERM; wait'])
      .withExposedPorts(80).withWaitStrategy(Wait.forLogMessage('ready')));
    return true;
  });
  await tell('networks', () => server.getNetworkNames().length);
  await tell('address', () => /^\\d+(\\.\\d+){3}$/.test(server.getIpAddress(networkName)));
  await tell('mapped', async () => (await (await fetch('http://127.0.0.1:' + server.getMappedPort(80) + '/')).text()) === 'page\\n');
  await tell('second', async () => {
    client = await start(two, new GenericContainer(image).withCommand(['sh', '-c', 'sleep 300 & trap "kill $!; exit 0" TERM; wait']));
    return true;
  });
  const fetchFrom = async (host) => (await client.exec(['timeout', '10', 'wget', '-qO-', 'http://' + host + '/'])).output === 'page\\n';
  await tell('byAlias', () => fetchFrom('server'));
  await tell('byOtherAlias', () => fetchFrom('also'));
  await tell('byName', () => fetchFrom(one));
} finally {
  for (const container of containers) await container.stop({ timeout: 1000 });
  await tell('stopped', async () => { await network.stop(); return true; });
}
`;

export default scenario({
  id: 'tooling/testcontainers-networks',
  title: 'Testcontainers joins containers to a network, with aliases and a mapped port',
  why: 'A suite of several services starts them on a network of its own, and calls one of them from the test.',
  claims: ['alias-03', 'net-08'],
  sources: ['https://node.testcontainers.org/features/networking/'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    created: { title: 'a network is made', reference: true, weight: 'fails', about: [] },
    joined: {
      title: 'a container with two aliases starts on it',
      reference: true,
      weight: 'fails',
      about: [],
    },
    networks: {
      title: 'networks of the container, the default one among them',
      reference: 2,
      weight: 'output',
      about: [],
    },
    address: { title: 'its address on the network is told', reference: true, weight: 'fails', about: [] },
    mapped: { title: 'its mapped port answers on 127.0.0.1', reference: true, weight: 'fails', about: [] },
    second: {
      title: 'a container without an alias starts on it',
      reference: true,
      weight: 'fails',
      about: [],
    },
    byAlias: {
      title: 'that one reaches the other by its alias',
      reference: true,
      weight: 'fails',
      about: [],
    },
    byOtherAlias: { title: 'by its other alias', reference: true, weight: 'fails', about: [] },
    byName: { title: 'by its name', reference: true, weight: 'fails', about: [] },
    stopped: { title: 'the network is removed', reference: true, weight: 'silent', about: [] },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    // The library makes the network, and gives it no label of ours.
    const network = `${engine.name('container')}-net`;
    const given = [engine.image('base'), network, engine.name('container'), engine.name('container')];
    const told = await step('start two containers on a network', () =>
      askProgram(engine, 'node', program, given),
    );
    if (await engine.networkExists(network)) await engine.removeNetwork({ name: network, id: network });
    return {
      created: told.created === true,
      joined: told.joined === true,
      networks: Number(told.networks),
      address: told.address === true,
      mapped: told.mapped === true,
      second: told.second === true,
      byAlias: told.byAlias === true,
      byOtherAlias: told.byOtherAlias === true,
      byName: told.byName === true,
      stopped: told.stopped === true,
    };
  },
});
