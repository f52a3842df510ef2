import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/client-needs-service',
  title: 'The docker command needs a running daemon and its API socket',
  why: 'Whether a command works without a running service matters for boot order, rescue shells and minimal systems.',
  claims: ['run-16'],
  sources: ['https://docs.docker.com/get-started/docker-overview/#docker-architecture'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    worksWithoutSocket: {
      title: 'ps works when DOCKER_HOST names a missing socket',
      reference: false,
      weight: 'silent',
      about: ['cli:ps'],
      when: ['no-engine'],
    },
    runsWithoutSocket: {
      title: 'a container runs when DOCKER_HOST names a missing socket',
      reference: false,
      weight: 'silent',
      about: [],
    },
    usesOwnSocket: {
      title: 'ps works with the socket of the engine',
      reference: true,
      weight: 'fails',
      about: ['cli:ps'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { worksWithoutSocket: true, runsWithoutSocket: true },
      because: 'the Podman client starts containers itself, as its child processes, and needs no service',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
  ],
  advice: [
    {
      facts: ['worksWithoutSocket', 'runsWithoutSocket'],
      write:
        'To learn whether the service answers, send `GET /_ping` to its socket: a working command does not show it.',
      shownBy: 'lifecycle/api-version#ping',
    },
  ],
  async observe({ engine, step, host }) {
    const env = { DOCKER_HOST: `unix://${await host.directory()}/no.sock` };
    const ps = await step('ps without a socket', () => engine.cli(['ps', '--quiet'], { env }));
    const named = ['--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
    const run = await step('run without a socket', () =>
      engine.cli(['run', ...named, engine.image('base'), 'echo', 'ran'], { env }),
    );
    const usual = await step('ps as usual', () => engine.cli(['ps', '--quiet']));
    return {
      worksWithoutSocket: ps.exitCode === 0,
      runsWithoutSocket: run.stdout === 'ran\n',
      usesOwnSocket: usual.exitCode === 0,
    };
  },
});
