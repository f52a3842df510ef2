import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/dns-none',
  title: '--dns none is refused, because none is not an address',
  why: "On one engine --dns none keeps the image's resolv.conf.",
  claims: ['dns-07'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  facts: {
    accepted: {
      title: 'a container with --dns none runs',
      reference: false,
      weight: 'extra',
      about: ['cli:run --dns'],
      when: ['value-none'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: true },
      because: "--dns none leaves the image's resolv.conf as it is",
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
  ],
  advice: [
    {
      facts: ['accepted'],
      write: 'Mount the file: `--volume /path/resolv.conf:/etc/resolv.conf:ro`.',
      shownBy: 'dns/mounted-resolv-conf#onDefault',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('run with --dns none', () =>
      engine.cli([
        'run',
        '--rm',
        ...engine.labelArguments,
        '--name',
        engine.name('container'),
        '--dns',
        'none',
        engine.image('base'),
        'true',
      ]),
    );
    return { accepted: run.exitCode === 0 };
  },
});
