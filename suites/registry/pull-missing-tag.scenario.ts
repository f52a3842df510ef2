import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-missing-tag',
  title: 'docker pull of a tag the registry does not have exits with 1, run with 125',
  why: 'Deploy scripts fall back to another tag when the exit code says that this one is missing.',
  claims: ['reg-05', 'reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/pull/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pull: {
      title: 'exit code of pull',
      reference: 1,
      weight: 'output',
      about: ['cli:pull'],
      when: ['absent-object', 'failing-command'],
    },
    says: {
      title: 'pull prints "manifest unknown"',
      reference: true,
      weight: 'output',
      about: ['cli:pull'],
      when: ['absent-object', 'failing-command'],
    },
    run: {
      title: 'exit code of run',
      reference: 125,
      weight: 'output',
      about: ['cli:run'],
      when: ['absent-object', 'failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pull: 125 },
      because: 'Podman exits with 125 for every error of its own, where the docker client exits with 1',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
  ],
  advice: [
    {
      facts: ['pull'],
      write:
        'Test for any failure, `if ! docker pull …`; if the reason matters, look for `manifest unknown` on standard error.',
      shownBy: 'registry/pull-missing-tag#says',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const env = await calledInsecure(host, registry.plain);
    const missing = `${registry.plain.address}/${engine.name('container')}:none`;
    const pull = await step('pull', () => engine.cli(['pull', missing], { env }));
    const run = await step('run', () =>
      engine.cli(['run', '--name', engine.name('container'), ...engine.labelArguments, missing, 'true'], {
        env,
      }),
    );
    return {
      pull: pull.exitCode,
      says: /manifest unknown/.test(pull.stderr),
      run: run.exitCode,
    };
  },
});
