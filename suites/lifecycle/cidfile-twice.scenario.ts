import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/cidfile-twice',
  title: '--cidfile holds the full container id, and an existing file is refused',
  why: 'The refusal keeps a second start from losing track of the first container.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#cidfile'],
  surfaces: ['cli'],
  facts: {
    fullId: {
      title: 'the file holds the id of 64 digits',
      reference: true,
      weight: 'silent',
      about: ['cli:create --cidfile'],
    },
    secondRefused: {
      title: 'a second container with the same file is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --cidfile'],
      when: ['existing-object'],
    },
    unchanged: {
      title: 'the file still names the first container',
      reference: true,
      weight: 'silent',
      about: ['cli:create --cidfile'],
      when: ['existing-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.4', client: 'podman' },
      facts: { secondRefused: false, unchanged: false },
      because: 'from 4.4 Podman overwrites the file of an earlier container',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
  ],
  advice: [
    {
      facts: ['secondRefused', 'unchanged'],
      write: 'Give each container its own file, in a directory from `mktemp -d`.',
      shownBy: 'lifecycle/cidfile-twice#fullId',
    },
  ],
  async observe({ engine, step, host }) {
    const file = `${await host.directory()}/cid`;
    const create = () =>
      engine.cli([
        ...['create', '--cidfile', file, '--name', engine.name('container'), '--network', 'none'],
        ...engine.labelArguments,
        engine.image('base'),
        'true',
      ]);
    const first = await step('create', create);
    const id = await host.readFile(file);
    const second = await step('create another', create);
    const after = await host.readFile(file);
    return {
      fullId: /^[0-9a-f]{64}$/.test(id ?? '') && first.stdout.trim() === id,
      secondRefused: second.exitCode !== 0,
      unchanged: id !== null && id === after,
    };
  },
});
