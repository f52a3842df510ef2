import { httpFetch, scenario, script } from '../../harness/scenario.ts';

const serve = (address: string, page: string) =>
  script(
    `mkdir -p /tmp/${page}`,
    `printf ${page} > /tmp/${page}/index.html`,
    `httpd -p ${address}:80 -h /tmp/${page}`,
  );

export default scenario({
  id: 'networks/same-port-on-two-networks',
  title: 'One container serves different pages on the same port of two networks',
  why: 'A proxy offers its public and its internal side on the same port.',
  claims: ['net-16'],
  sources: ['https://docs.docker.com/engine/network/#connecting-to-multiple-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    onFirst: { title: 'page for a container on the first network', reference: 'front' },
    onSecond: { title: 'page for a container on the second network', reference: 'back' },
  },
  async observe({ engine, step }) {
    const [first, second] = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const web = await engine.start({ network: first });
    await step('join the second network', () => engine.connect(second, web));
    const addresses = await engine.addresses(web);
    const front = addresses[first.name] ?? '';
    const back = addresses[second.name] ?? '';
    const ask = async (network: typeof first, address: string, page: string) => {
      await engine.exec(web, serve(address, page));
      return engine.run({ network, command: httpFetch(address) });
    };
    const onFirst = await step('ask on the first network', () => ask(first, front, 'front'));
    const onSecond = await step('ask on the second network', () => ask(second, back, 'back'));
    return { onFirst: onFirst.stdout, onSecond: onSecond.stdout };
  },
});
