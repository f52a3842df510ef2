import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/wrapper-of-the-client',
  title: 'docker compose is a plugin of the client, not another program that it looks for',
  why: 'What runs behind the word compose decides which keys of a file are known, and which builder builds.',
  claims: [],
  sources: ['https://docs.docker.com/compose/install/'],
  surfaces: ['cli'],
  needs: ['own-client'],
  facts: {
    replaced: {
      title: 'a program that PODMAN_COMPOSE_PROVIDER names is run in its place',
      reference: false,
      weight: 'extra',
      about: ['cli:compose config'],
    },
    told: {
      title: 'a line on stderr tells that another program is run',
      reference: false,
      weight: 'output',
      about: ['cli:compose config'],
      when: ['output-read'],
    },
    builder: {
      title: 'DOCKER_BUILDKIT in the environment of that program',
      reference: null,
      weight: 'extra',
      about: ['cli:compose config'],
    },
    socket: {
      title: 'DOCKER_HOST of that program is a socket of the engine',
      reference: null,
      weight: 'extra',
      about: ['cli:compose config'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.7.0' },
      facts: { replaced: true, builder: '0', socket: true },
      because:
        'since 4.7 podman compose runs docker-compose or podman-compose, on its own socket and with DOCKER_BUILDKIT=0',
      source: 'https://github.com/containers/podman/blob/v4.7.0/cmd/podman/compose.go',
    },
    {
      on: { engine: 'podman', version: { in: '>=4.7.0 <=5.4.2', notIn: '<4.7.0 || >=5.8.6' } },
      facts: { told: true },
      because: 'podman compose warns that it runs another program',
      source: 'https://github.com/containers/podman/blob/v5.4.2/cmd/podman/compose.go',
    },
  ],
  async observe({ engine, step, host }) {
    const program = `${await host.directory()}/program`;
    await host.writeFile(program, '#!/bin/sh\necho "program $1 $DOCKER_BUILDKIT $DOCKER_HOST"\n');
    await host.run(['chmod', '755', program]);
    const reply = await step('compose', () =>
      engine.cli(['compose', 'config'], {
        env: { PODMAN_COMPOSE_PROVIDER: program },
        cwd: program.replace(/\/[^/]*$/, ''),
      }),
    );
    const [word, command, builder = '', socket = ''] = reply.stdout.trim().split(' ');
    const replaced = word === 'program' && command === 'config';
    return {
      replaced,
      told: replaced && reply.stderr.trim() !== '',
      builder: replaced ? builder : null,
      socket: replaced ? socket.startsWith('unix://') : null,
    };
  },
});
