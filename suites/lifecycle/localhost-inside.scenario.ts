import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/localhost-inside',
  title: '127.0.0.1 and localhost in a container are the container itself',
  why: 'Health checks and side processes talk to localhost, and services bind to it.',
  claims: ['run-13'],
  sources: ['https://docs.docker.com/engine/network/'],
  surfaces: ['cli', 'api'],
  facts: {
    byAddress: { title: '127.0.0.1 is answered by the container', reference: true },
    byName: { title: 'localhost is answered by the container', reference: true },
    hostsIpv4: { title: '/etc/hosts gives localhost 127.0.0.1', reference: true },
    ownName: { title: '/etc/hosts gives the container its own host name', reference: true },
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
