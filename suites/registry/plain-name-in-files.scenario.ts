import { asDockerHub, scenario, searching } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/plain-name-in-files',
  title: 'FROM NAME and image: NAME without a registry or terminal take it from Docker Hub',
  why: 'Dockerfiles and compose files of most projects have plain names, such as postgres:16.',
  claims: ['reg-04'],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#from',
    'https://docs.docker.com/reference/compose-file/services/#image',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  // A registry of the run stands for Docker Hub, as a mirror in the settings of the daemon: nothing leaves the host.
  needs: [
    ...(['disposable', 'same-host', 'host-root', 'own-client', 'daemon-json'] as const),
    'compose-specification',
  ],
  facts: {
    built: {
      title: 'build of FROM NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:FROM'],
      when: ['plain-image-name', 'no-terminal'],
    },
    builtComplete: {
      title: 'build of FROM REGISTRY/NAME succeeds',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:FROM'],
      when: ['no-terminal'],
    },
    made: {
      title: 'compose up of image: NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.image'],
      when: ['plain-image-name', 'no-terminal'],
    },
    madeComplete: {
      title: 'compose up of image: REGISTRY/NAME succeeds',
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.image'],
      when: ['no-terminal'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { built: false },
      because:
        'Podman completes a plain name by aliases and search registries only: with none it finds none, and of several a person must choose at a terminal',
      source: 'https://github.com/containers/image/blob/v5.23.1/pkg/shortnames/shortnames.go',
    },
    {
      on: { engine: 'podman', compose: 'podman-compose' },
      facts: { made: false },
      because:
        'podman-compose passes the name on to podman, which completes it by aliases and search registries only',
      source: 'https://github.com/containers/image/blob/v5.23.1/pkg/shortnames/shortnames.go',
    },
  ],
  advice: [
    {
      facts: ['built'],
      write: 'Write complete names: `FROM docker.io/library/nginx:1`, `FROM docker.io/OWNER/NAME:1`.',
      shownBy: 'registry/plain-name-in-files#builtComplete',
    },
    {
      facts: ['made'],
      write: 'Write complete names: `image: docker.io/library/nginx:1`, `image: docker.io/OWNER/NAME:1`.',
      shownBy: 'registry/plain-name-in-files#madeComplete',
    },
  ],
  async observe({ engine, step, host, registry }) {
    return asDockerHub({ engine, step, host, registry: registry.plain }, async (image) => {
      const { name, full, goesThrough } = image;
      const build = async (title: string, from: string) => {
        const context = await engine.context({ Dockerfile: `FROM ${from}\nENV A=1\n` });
        const tag = engine.name('image');
        return goesThrough(title, searching(), (env) =>
          engine.cli(['build', '--tag', tag, ...engine.labelArguments, '--no-cache', context], { env }),
        );
      };
      const project = await engine.project({
        'plain.yaml': `services:\n  plain:\n    image: ${name}\n    command: "true"\n`,
        'full.yaml': `services:\n  full:\n    image: ${full}\n    command: "true"\n`,
      });
      const up = async (title: string, service: string) => {
        let made = false;
        await goesThrough(title, searching(), async (env) => {
          const reply = await project.compose(['--file', `${service}.yaml`, 'up', '--no-start'], { env });
          // Podman removes it with its image.
          made = (await project.containers(service)).length > 0;
          return reply;
        });
        return made;
      };
      return {
        built: await build('build on the plain name', name),
        builtComplete: await build('build on the complete name', full),
        made: await up('up with the plain name', 'plain'),
        madeComplete: await up('up with the complete name', 'full'),
      };
    });
  },
});
