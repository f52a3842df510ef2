import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-exit-codes',
  title: 'rm ends with 1 for a missing or a running container, and with 0 for a missing one with force',
  why: 'Clean-up scripts run `rm -f` before anything exists and must not stop there.',
  claims: ['run-06'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/rm/',
    'https://github.com/docker/cli/blob/master/cli/command/container/rm.go',
  ],
  surfaces: ['cli'],
  facts: {
    missing: { title: 'rm of nothing', reference: 1 },
    running: { title: 'rm of a running container', reference: 1 },
    forceMissing: { title: 'rm --force of nothing', reference: 0 },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { running: 2 },
      because: 'Podman keeps exit code 2 of rm for containers that run or are paused',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rm.1.html#exit-status',
    },
    {
      on: { engine: 'podman', version: '<4.2' },
      facts: { forceMissing: 1 },
      because: 'before 4.2 only --ignore made rm accept that there is nothing to remove',
      source: 'https://github.com/containers/podman/issues/14612',
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
      write: "Remove what `ps --all --quiet --filter 'name=^NAME$'` lists: nothing where there is nothing.",
      shownBy: 'lifecycle/name-filter#anchored',
    },
  ],
  async observe({ engine, step }) {
    const nothing = engine.name('container');
    const running = await engine.start({ network: 'none' });
    const missing = await step('remove nothing', () => engine.cli(['rm', nothing]));
    const refused = await step('remove a running one', () => engine.cli(['rm', running.name]));
    const forced = await step('remove nothing by force', () => engine.cli(['rm', '--force', nothing]));
    return { missing: missing.exitCode, running: refused.exitCode, forceMissing: forced.exitCode };
  },
});
