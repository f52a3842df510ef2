import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/own-name-without-network',
  title: 'Without a network a container does not know its own hostname',
  why: 'Java programs and mail servers look their own hostname up at start, and fail or wait.',
  claims: ['net-18'],
  sources: ['https://docs.docker.com/engine/network/drivers/none/'],
  surfaces: ['cli', 'api'],
  facts: { known: { title: 'the own hostname is in the hosts file', reference: false } },
  differences: [
    {
      on: { engine: 'podman', version: '>=2.2' },
      facts: { known: true },
      because: 'the hosts file of a container without a network maps name and hostname to 127.0.0.1',
      source: 'https://github.com/containers/podman/issues/8095',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('search the hosts file', () =>
      engine.run({
        network: 'none',
        hostname: 'own-hostname',
        command: ['grep', '-w', 'own-hostname', '/etc/hosts'],
      }),
    );
    return { known: run.exitCode === 0 };
  },
});
