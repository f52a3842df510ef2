import { commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/ps-image',
  title: '{{.Image}} of docker ps is the name of the image as it was given to run',
  why: 'Scripts select containers by this column, with the name that they wrote themselves.',
  claims: ['reg-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#format'],
  surfaces: ['cli'],
  facts: {
    plain: {
      title: '{{.Image}} of a container made from NAME:1',
      reference: 'NAME:1',
      weight: 'output',
      about: ['cli:ps --format .Image'],
      when: ['plain-image-name'],
    },
    untagged: {
      title: '{{.Image}} of a container made from NAME',
      reference: 'NAME',
      weight: 'output',
      about: ['cli:ps --format .Image'],
      when: ['plain-image-name'],
    },
    complete: {
      title: '{{.Image}} of a container made from localhost/NAME:1',
      reference: 'localhost/NAME:1',
      weight: 'output',
      about: ['cli:ps --format .Image'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { plain: 'localhost/NAME:1', untagged: 'localhost/NAME:latest' },
      because: 'Podman stores complete names only, and shows the one that it found the image by',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgen/generate/container_create.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '>=4.0.0' },
      facts: { untagged: 'NAME:latest' },
      because:
        'Podman stores complete names only, which its Docker API reads as Docker does since 4.0; the client leaves the registry out of one, and not the tag',
      source: 'https://github.com/containers/podman/pull/12435',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.0.0' },
      facts: { plain: 'localhost/NAME:1', untagged: 'localhost/NAME:latest' },
      because:
        'Podman stores complete names only, and before 4.0 its Docker API completed a name as the command line does',
      source: 'https://github.com/containers/podman/pull/12435',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['plain', 'untagged'],
      write: 'Create containers from complete names, such as `localhost/app:1`, and look for those.',
      shownBy: 'formats/ps-image#complete',
    },
  ],
  async observe({ engine, step }) {
    const image = await ownImage(engine);
    const listed = async (given: (name: string) => string) => {
      // A name of its own each time: Podman may read a short one as localhost/NAME.
      const name = engine.name('container');
      const full = given(name);
      await engine.tag(image, full);
      // Docker would look for a short name that is not here on the internet.
      if (!(await engine.imageExists(full))) return 'no such image';
      try {
        const made = await engine.create({ image: { name: full }, network: 'none' });
        const list = ['ps', '--all', '--filter', `name=^${made.name}$`, '--format', '{{.Image}}'];
        const reply = await step(`list what was made from ${given('NAME')}`, () => engine.cli(list));
        return reply.stdout.trim().replace(name, 'NAME');
      } finally {
        await engine.removeImage(full);
      }
    };
    return {
      plain: await listed((name) => `${name}:1`),
      untagged: await listed((name) => name),
      complete: await listed((name) => `localhost/${name}:1`),
    };
  },
});
