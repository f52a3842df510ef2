import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/push-plain-localhost',
  title: 'A push to a plain-HTTP registry on localhost needs no configuration',
  why: 'Local registries for development are plain HTTP on localhost nearly everywhere.',
  claims: ['reg-03'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#insecure-registries'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: { pushed: { title: 'the push succeeds as it stands', reference: true } },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { pushed: false },
      because: 'Podman speaks TLS to every registry that registries.conf does not call insecure, localhost included',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  async observe({ engine, step, registry }) {
    const name = `${registry.plain.address}/${engine.name('container')}:1`;
    await engine.tag(engine.image('base'), name);
    const push = await step('push', () => engine.cli(['push', name]));
    return { pushed: push.exitCode === 0 };
  },
});
