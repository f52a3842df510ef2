import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/proxy-environment',
  title: 'http_proxy and other shell variables are not passed into the container',
  why: 'A proxy of the host at 127.0.0.1 is not reachable inside, and the address may hold a password.',
  claims: ['alias-01'],
  sources: ['https://docs.docker.com/engine/cli/proxy/'],
  surfaces: ['cli'],
  facts: {
    passed: {
      title: 'http_proxy of the shell is set in the container',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['proxy-variables', 'seen-from-inside'],
    },
    otherPassed: {
      title: 'another variable of the shell is set in the container',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    emptied: {
      title: 'with --env https_proxy= the variable is empty in the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
      when: ['empty-value'],
    },
    byName: {
      title: '--env NAME without a value takes the value of the shell',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { passed: true },
      because: 'Podman passes on the proxy variables of its own environment, unless --http-proxy=false',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#http-proxy',
    },
  ],
  advice: [
    {
      facts: ['passed'],
      write:
        'Set each proxy variable explicitly: `--env http_proxy` passes it on, `--env http_proxy=` leaves it empty.',
      shownBy: 'lifecycle/proxy-environment#emptied',
    },
  ],
  async observe({ engine, step }) {
    const named = ['--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
    const run = await step('run env with a proxy in the shell', () =>
      engine.cli(
        ['run', ...named, '--env', 'BY_NAME', '--env', 'https_proxy=', engine.image('base'), 'env'],
        {
          env: {
            http_proxy: 'http://127.0.0.1:9',
            https_proxy: 'http://127.0.0.1:9',
            OTHER: 'from-the-shell',
            BY_NAME: 'from-the-shell',
          },
        },
      ),
    );
    const lines = run.stdout.split('\n');
    return {
      passed: lines.includes('http_proxy=http://127.0.0.1:9'),
      otherPassed: lines.includes('OTHER=from-the-shell'),
      emptied: lines.includes('https_proxy='),
      byName: lines.includes('BY_NAME=from-the-shell'),
    };
  },
});
