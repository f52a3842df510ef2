import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/missing-image-codes',
  title: 'Commands on a missing image exit with 1, docker run --pull=never with 125',
  why: 'Scripts use `image inspect X || pull X` to pull a missing image; some test the exact exit code.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/engine/containers/run/#exit-status'],
  surfaces: ['cli'],
  facts: {
    inspect: {
      title: 'exit code of image inspect',
      reference: 1,
      weight: 'output',
      about: ['cli:image inspect'],
      when: ['absent-object', 'failing-command'],
    },
    fails: {
      title: 'inspect, history, tag and save exit with a code other than 0',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect', 'cli:history', 'cli:tag', 'cli:save --output'],
      when: ['absent-object'],
    },
    toldApart: {
      title: 'image inspect exits with 0 for an existing image, and not for this one',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect'],
    },
    emptyList: {
      title: 'image inspect prints an empty JSON list',
      reference: true,
      weight: 'output',
      about: ['cli:image inspect'],
      when: ['absent-object', 'output-read'],
    },
    history: {
      title: 'exit code of history',
      reference: 1,
      weight: 'output',
      about: ['cli:history'],
      when: ['absent-object', 'failing-command'],
    },
    tag: {
      title: 'exit code of tag',
      reference: 1,
      weight: 'output',
      about: ['cli:tag'],
      when: ['absent-object', 'failing-command'],
    },
    save: {
      title: 'exit code of save --output',
      reference: 1,
      weight: 'output',
      about: ['cli:save --output'],
      when: ['absent-object', 'failing-command'],
    },
    remove: {
      title: 'exit code of rmi',
      reference: 1,
      weight: 'output',
      about: ['cli:rmi'],
      when: ['absent-object', 'failing-command'],
    },
    removeForced: {
      title: 'exit code of rmi --force',
      reference: 0,
      weight: 'fails',
      about: ['cli:rmi --force'],
      when: ['absent-object'],
    },
    run: {
      title: 'exit code of run --pull=never',
      reference: 125,
      weight: 'output',
      about: ['cli:run --pull'],
      when: ['absent-object', 'failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { inspect: 125, history: 125, tag: 125, save: 125 },
      because:
        'Podman exits with 125 for every error of its own; only its remove commands use 1 for "not found"',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { removeForced: 1 },
      because: 'since 4.3 Podman treats the forced removal of a missing object as no error',
      source: 'https://github.com/containers/podman/pull/14959',
    },
  ],
  advice: [
    {
      facts: ['inspect', 'history', 'tag', 'save'],
      write: 'Test for any failure, `if ! docker tag …`, and not for a specific exit code.',
      shownBy: 'registry/missing-image-codes#fails',
    },
    {
      facts: ['removeForced'],
      write:
        'Check before you remove: `if docker image inspect NAME >/dev/null 2>&1; then docker rmi NAME; fi`.',
      shownBy: 'registry/missing-image-codes#toldApart',
    },
  ],
  async observe({ engine, step, host }) {
    const missing = engine.name('image');
    const file = `${await host.directory()}/none.tar`;
    const ask = (...args: readonly string[]) => step(args.slice(0, 2).join(' '), () => engine.cli(args));
    const inspect = await ask('image', 'inspect', missing);
    const codes = {
      history: await ask('history', missing),
      tag: await ask('tag', missing, engine.name('image')),
      save: await ask('save', '--output', file, missing),
      remove: await ask('rmi', missing),
      removeForced: await ask('rmi', '--force', missing),
      run: await ask('run', '--pull=never', ...engine.labelArguments, missing, 'true'),
    };
    const present = await ask('image', 'inspect', engine.image('base'));
    const four = [inspect, codes.history, codes.tag, codes.save];
    return {
      inspect: inspect.exitCode,
      fails: four.every(({ exitCode }) => exitCode !== 0),
      toldApart: present.exitCode === 0 && inspect.exitCode !== 0,
      emptyList: inspect.stdout.trim() === '[]',
      history: codes.history.exitCode,
      tag: codes.tag.exitCode,
      save: codes.save.exitCode,
      remove: codes.remove.exitCode,
      removeForced: codes.removeForced.exitCode,
      run: codes.run.exitCode,
    };
  },
});
