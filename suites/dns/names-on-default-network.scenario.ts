import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/names-on-default-network',
  title: 'Containers on the default bridge network do not resolve by name',
  why: 'What works on a custom network fails without one, and the error does not say why.',
  claims: ['dns-01', 'net-04'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    resolves: {
      title: "a neighbour's name resolves",
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
    ownResolver: {
      title: 'the engine lists its own resolver before the --dns server',
      reference: false,
      weight: 'silent',
      about: ['cli:run --dns', 'api:POST /containers/create HostConfig.Dns'],
      when: ['default-network'],
    },
  },
  async observe({ engine, step }) {
    const neighbour = await engine.start();
    // A name server that does not answer, so that no DNS query leaves the container.
    const client = await engine.start({ dns: ['127.0.0.1'] });
    const { stdout, stderr } = await step('look the name up', () =>
      engine.exec(
        client,
        script(`ping -c 1 -w 1 ${neighbour.name}`, 'grep -m 1 nameserver /etc/resolv.conf'),
      ),
    );
    return {
      resolves: !stderr.includes('bad address'),
      ownResolver: !/^nameserver 127\.0\.0\.1$/m.test(stdout),
    };
  },
});
