import { asDockerHub, scenario, searching } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/plain-name-without-terminal',
  title: 'docker pull NAME without a registry or a terminal takes it from Docker Hub',
  why: 'Compose files and Dockerfiles with plain names run in CI, where nobody can choose a registry.',
  claims: ['reg-04'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-from-docker-hub',
    'https://docs.docker.com/docker-hub/image-library/mirror/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  // A registry of the run stands for Docker Hub, as a mirror in the settings of the daemon: nothing leaves the host.
  needs: ['disposable', 'same-host', 'host-root', 'own-client', 'daemon-json'],
  facts: {
    pulled: {
      title: 'pull NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    run: {
      title: 'run NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:run'],
      when: ['plain-image-name', 'no-terminal'],
    },
    several: {
      title: 'pull NAME succeeds where two search registries are set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    one: {
      title: 'pull NAME succeeds where one search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    aliased: {
      title: 'pull NAME succeeds where an alias gives its complete name',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    complete: {
      title: 'pull REGISTRY/NAME succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['no-terminal'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pulled: false, run: false, several: false },
      because:
        'Podman completes a plain name by aliases and search registries only: with none it finds none, and of several a person must choose at a terminal',
      source: 'https://github.com/containers/image/blob/v5.23.1/pkg/shortnames/shortnames.go',
    },
  ],
  advice: [
    {
      facts: ['pulled', 'run', 'several'],
      write: 'Write complete names: `docker.io/library/nginx:1`, `docker.io/OWNER/NAME:1`.',
      shownBy: 'registry/plain-name-without-terminal#complete',
    },
  ],
  async observe({ engine, step, host, registry }) {
    return asDockerHub({ engine, step, host, registry: registry.plain }, async (image) => {
      const { name, full, address, goesThrough } = image;
      const pull = (title: string, lines: string, asked = name) =>
        goesThrough(title, lines, (env) => engine.cli(['pull', asked], { env }));
      const named = ['--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
      const bare = (text: string) => JSON.stringify(text.replace(/:1$/, ''));
      return {
        pulled: await pull('pull without a search registry', searching()),
        run: await goesThrough('run without one', searching(), (env) =>
          engine.cli(['run', ...named, '--rm', name, 'true'], { env }),
        ),
        several: await pull('pull with two', searching(address, 'localhost:1')),
        one: await pull('pull with one', searching(address)),
        aliased: await pull(
          'pull with an alias',
          `${searching()}\n[aliases]\n${bare(name)} = ${bare(full)}\n`,
        ),
        complete: await pull('pull by the complete name', searching(), full),
      };
    });
  },
});
