import { commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

const about = ['cli:save', 'cli:load'];

export default scenario({
  id: 'registry/save-load',
  title: 'docker save -o and docker load restore an image with the same id and name',
  why: 'Machines without access to a registry get their images as files.',
  claims: ['reg-08'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/save/',
    'https://docs.docker.com/reference/cli/docker/image/load/',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    listed: {
      title: 'manifest.json in the archive names the image',
      reference: true,
      weight: 'silent',
      about: ['cli:save'],
    },
    removed: { title: 'the image is gone after rmi', reference: true, weight: 'silent', about: ['cli:rmi'] },
    says: {
      title: 'load prints "Loaded image: NAME"',
      reference: true,
      weight: 'output',
      about: ['cli:load'],
      when: ['output-read'],
    },
    sameId: { title: 'the loaded image has the same id as before', reference: true, weight: 'silent', about },
    content: { title: 'content of a file in its top layer', reference: 'saved', weight: 'silent', about },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.1.1' },
      facts: { says: false },
      because: 'before Podman 4.1.1 the output of load differs from that of Docker',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.1',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['says'],
      write: 'Use the name with which the image was saved, and ignore what `load` prints.',
      shownBy: 'registry/save-load#sameId',
    },
  ],
  async observe({ engine, step, host }) {
    const maker = await ownContainer(engine, 'echo saved > /kept');
    const name = await engine.commit(maker);
    const before = await engine.inspect('image', name);
    const file = `${await host.directory()}/image.tar`;
    await step('save', () => engine.cli(['save', '--output', file, name]));
    const manifest = await step('look into the archive', () =>
      host.run(['tar', '-xOf', file, 'manifest.json']),
    );
    await engine.removeImage(name);
    const removed = !(await engine.imageExists(name));
    const load = await step('load', () => engine.cli(['load', '--input', file]));
    const after = await engine.inspect('image', name);
    const run = await step('run it', () =>
      engine.run({ image: { name }, network: 'none', command: ['cat', '/kept'] }),
    );
    return {
      listed: manifest.stdout.includes(name),
      removed,
      says: load.stdout.split('\n').includes(`Loaded image: ${name}`),
      sameId: before.Id === after.Id,
      content: run.stdout.trim(),
    };
  },
});
