import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/localhost-inside',
  title: 'localhost and 127.0.0.1 in a container are the container itself, by /etc/hosts',
  why: 'Health checks and side processes talk to localhost, and services bind to it.',
  claims: ['run-13'],
  sources: ['https://docs.docker.com/engine/network/'],
  surfaces: ['cli', 'api'],
  facts: {
    byAddress: {
      title: 'the container answers on 127.0.0.1',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    byName: {
      title: 'the container answers on localhost',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    hostsIpv4: {
      title: '/etc/hosts maps localhost to 127.0.0.1',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    ownName: {
      title: '/etc/hosts holds the hostname of the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ hostname: 'itself', command: httpServer('inside') });
    const fetched = (host: string) =>
      step(`fetch from ${host}`, () =>
        poll(
          () => engine.exec(container, httpFetch(host)),
          (answer) => answer.exitCode === 0,
        ),
      );
    const address = await fetched('127.0.0.1');
    const name = await fetched('localhost');
    const hosts = await step('read /etc/hosts', () => engine.exec(container, ['cat', '/etc/hosts']));
    const gives = (host: string, address: RegExp) =>
      hosts.stdout.split('\n').some((line) => {
        const [first = '', ...names] = line.split(/\s+/);
        return address.test(first) && names.includes(host);
      });
    return {
      byAddress: address.stdout === 'inside',
      byName: name.stdout === 'inside',
      hostsIpv4: gives('localhost', /^127\.0\.0\.1$/),
      ownName: gives('itself', /^[\d.]+$/),
    };
  },
});
