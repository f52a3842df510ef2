import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-in-use-code',
  title: 'docker network rm and rm -f exit with 1 on a network in use and remove nothing',
  why: 'A script that forces the removal of a network may remove running containers with it.',
  claims: ['net-20'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/rm/'],
  surfaces: ['cli'],
  facts: {
    exitCode: {
      title: 'exit code of network rm',
      reference: 1,
      weight: 'output',
      about: ['cli:network rm'],
      when: ['failing-command', 'running-container'],
    },
    forcedExitCode: {
      title: 'exit code of network rm -f',
      reference: 1,
      weight: 'silent',
      about: ['cli:network rm --force'],
      when: ['running-container'],
    },
    containerLeft: {
      title: 'the container still exists after network rm -f',
      reference: true,
      weight: 'silent',
      about: ['cli:network rm --force'],
      when: ['running-container'],
    },
    missingExitCode: {
      title: 'exit code of network rm -f for a network that does not exist',
      reference: 0,
      weight: 'fails',
      about: ['cli:network rm --force'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { forcedExitCode: 125 },
      weight: 'output',
      because: 'network rm of a Docker client before 23.0 does not know --force',
      source: 'https://github.com/docker/cli/pull/3547',
    },
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { missingExitCode: 125 },
      because: 'network rm of a Docker client before 23.0 does not know --force',
      source: 'https://github.com/docker/cli/pull/3547',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.2.0' },
      facts: { missingExitCode: 1 },
      because: 'before 4.2 --force changes nothing for a network that does not exist',
      source: 'https://github.com/containers/podman/pull/14959',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 2, forcedExitCode: 0, containerLeft: false },
      because:
        'Podman reserves exit code 2 for a network in use, and its --force removes the containers on the network first',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-rm.1.html',
    },
  ],
  advice: [
    {
      facts: ['exitCode'],
      write: 'Test for any failure, `if ! docker network rm NET`, and not for exit code 1.',
      shownBy: 'networks/remove-in-use#refused',
    },
    {
      facts: ['forcedExitCode', 'containerLeft'],
      write:
        'Leave out `-f`: `docker network rm NET || true` removes a network that is not in use, and harms no container.',
      shownBy: 'networks/remove-in-use#kept',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const box = await engine.start({ network });
    const plain = await step('remove', () => engine.cli(['network', 'rm', network.name]));
    const forced = await step('remove by force', () => engine.cli(['network', 'rm', '-f', network.name]));
    const missing = await step('remove one that does not exist', () =>
      engine.cli(['network', 'rm', '-f', engine.name('network')]),
    );
    return {
      exitCode: plain.exitCode,
      forcedExitCode: forced.exitCode,
      containerLeft: await engine.exists(box.name),
      missingExitCode: missing.exitCode,
    };
  },
});
