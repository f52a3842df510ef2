import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/publish-all',
  title: 'docker run -P publishes every exposed port on a host port of its own',
  why: 'Integration tests run many copies of a service side by side and read the ports from inspect.',
  claims: ['port-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#publish'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    published: {
      title: 'ports that inspect shows as published',
      reference: '53/udp 80/tcp',
      weight: 'silent',
      about: ['cli:run --publish-all', 'api:POST /containers/create HostConfig.PublishAllPorts'],
    },
    unprivileged: {
      title: 'each has a host port above 1023',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish-all', 'api:POST /containers/create HostConfig.PublishAllPorts'],
    },
    answered: {
      title: 'the TCP port answers',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish-all', 'api:POST /containers/create HostConfig.PublishAllPorts'],
    },
    without: {
      title: 'an exposed port is published without -P',
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
    },
  },
  async observe({ engine, step, host }) {
    const [web, plain] = await Promise.all([
      engine.start({ image: 'exposed', publishAll: true }),
      engine.start({ image: 'exposed' }),
    ]);
    const ports = await step('inspect', () => engine.ports(web));
    const bound = Object.entries(ports).filter(([, ends]) => ends.length > 0);
    const port = ports['80/tcp']?.[0]?.port ?? 0;
    const page = await step('fetch', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (answer) => answer !== null,
      ),
    );
    const unbound = await step('inspect the other', () => engine.ports(plain));
    return {
      published: bound
        .map(([name]) => name)
        .toSorted()
        .join(' '),
      unprivileged: bound.length > 0 && bound.every(([, ends]) => ends.every((end) => end.port > 1023)),
      answered: page === 'exposed',
      without: Object.values(unbound).some((ends) => ends.length > 0),
    };
  },
});
