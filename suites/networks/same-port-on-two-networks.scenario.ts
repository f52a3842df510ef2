import { httpFetch, scenario, script } from '../../harness/scenario.ts';

// With a newline: the API of Podman 3 drops a last line without one from the logs.
const serve = (address: string, page: string) => [
  `mkdir -p /tmp/${page}`,
  `echo ${page} > /tmp/${page}/index.html`,
  `httpd -p ${address}:80 -h /tmp/${page}`,
];

export default scenario({
  id: 'networks/same-port-on-two-networks',
  title: 'After docker network connect a container serves its own page on each network',
  why: 'A proxy serves its public and its internal side on the same port.',
  claims: ['net-16'],
  sources: ['https://docs.docker.com/engine/network/#connecting-to-multiple-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    onFirst: {
      title: 'page for a container on the first network',
      reference: 'front',
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
    onSecond: {
      title: 'page for a container on the second network',
      reference: 'back',
      weight: 'silent',
      about: ['cli:network connect', 'api:POST /networks/{id}/connect'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const [first, second] = await Promise.all([engine.createNetwork(), engine.createNetwork()]);
    const web = await engine.start({ network: first });
    await step('join the second network', () => engine.connect(second, web));
    const addresses = await engine.addresses(web);
    const front = addresses[first.name] ?? '';
    const back = addresses[second.name] ?? '';
    await step('serve on both', () =>
      engine.exec(web, script(...serve(front, 'front'), ...serve(back, 'back'))),
    );
    const [onFirst, onSecond] = await step('ask on both', () =>
      Promise.all([
        engine.run({ network: first, command: httpFetch(front) }),
        engine.run({ network: second, command: httpFetch(back) }),
      ]),
    );
    return { onFirst: onFirst.stdout.trim(), onSecond: onSecond.stdout.trim() };
  },
});
