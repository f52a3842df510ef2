import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-missing-tag',
  title: 'A pull of a tag that the registry does not have ends with 1, a run of it with 125',
  why: 'Deploy scripts fall back to another tag when the code says that this one is missing.',
  claims: ['reg-05', 'reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/pull/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pull: { title: 'exit code of pull', reference: 1 },
    says: { title: 'it says that the manifest is unknown', reference: true },
    run: { title: 'exit code of run', reference: 125 },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pull: 125 },
      because: 'Podman ends with 125 for every error of its own, where the docker client ends with 1',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { says: false },
      because:
        "Docker's client asks the service to pull, whose registries.conf is its own: the registry is asked over TLS, and has no word about the tag",
      source:
        'measured: docker pull with CONTAINERS_REGISTRIES_CONF in its environment, on the sockets of Podman 4.3.1 and 5.4.2',
    },
  ],
  advice: [
    {
      facts: ['pull'],
      write:
        'Ask whether the pull failed, `if ! docker pull …`; where the reason matters, look for `manifest unknown` on standard error.',
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
