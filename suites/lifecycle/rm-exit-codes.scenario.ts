import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-exit-codes',
  title: 'docker rm exits with 1 on a missing or running container, rm -f exits with 0',
  why: 'Clean-up scripts run `rm -f` before anything exists and must not stop there.',
  claims: ['run-06'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/rm/',
    'https://github.com/docker/cli/blob/master/cli/command/container/rm.go',
  ],
  surfaces: ['cli'],
  facts: {
    missing: {
      title: 'rm of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:rm'],
      when: ['absent-object', 'failing-command'],
    },
    running: {
      title: 'rm of a running container',
      reference: 1,
      weight: 'output',
      about: ['cli:rm'],
      when: ['running-container', 'failing-command'],
    },
    forceMissing: {
      title: 'rm --force of a missing container',
      reference: 0,
      weight: 'fails',
      about: ['cli:rm --force'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { running: 2 },
      because: 'Podman reserves exit code 2 of rm for containers that are running or paused',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rm.1.html#exit-status',
    },
    {
      on: { engine: 'podman', version: '<4.2' },
      facts: { forceMissing: 1 },
      because: 'before 4.2 only --ignore made rm accept a missing container',
      source: 'https://github.com/containers/podman/releases/tag/v4.2.0',
    },
  ],
  advice: [
    {
      facts: ['running'],
      write: 'Stop the container before you remove it: `stop NAME && rm NAME`.',
      shownBy: 'lifecycle/rm-running-refused#removed',
    },
    {
      facts: ['forceMissing'],
      write:
        "Remove what `ps --all --quiet --filter 'name=^NAME$'` lists; the list is empty where there is no such container.",
      shownBy: 'lifecycle/name-filter#anchored',
    },
  ],
  async observe({ engine, step }) {
    const nothing = engine.name('container');
    const running = await engine.start({ network: 'none' });
    const missing = await step('remove a missing container', () => engine.cli(['rm', nothing]));
    const refused = await step('remove a running container', () => engine.cli(['rm', running.name]));
    const forced = await step('remove a missing container by force', () =>
      engine.cli(['rm', '--force', nothing]),
    );
    return { missing: missing.exitCode, running: refused.exitCode, forceMissing: forced.exitCode };
  },
});
