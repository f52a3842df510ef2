import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/missing-image-codes',
  title: 'Commands about an image that is not there end with 1, and run without a pull with 125',
  why: '`image inspect X || pull X` is how scripts ask whether they have an image; some look at the very code.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/engine/containers/run/#exit-status'],
  surfaces: ['cli'],
  facts: {
    inspect: { title: 'image inspect', reference: 1 },
    fails: { title: 'these four end with a code other than 0', reference: true },
    toldApart: {
      title: 'image inspect ends with 0 for an image that is there, and not for this one',
      reference: true,
    },
    emptyList: { title: 'image inspect prints an empty JSON list', reference: true },
    history: { title: 'history', reference: 1 },
    tag: { title: 'tag', reference: 1 },
    save: { title: 'save to a file', reference: 1 },
    remove: { title: 'rmi', reference: 1 },
    removeForced: { title: 'rmi --force', reference: 0 },
    run: { title: 'run --pull=never', reference: 125 },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { inspect: 125, history: 125, tag: 125, save: 125 },
      because: 'Podman ends with 125 for every error of its own; only its removals keep 1 for "not there"',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { removeForced: 1 },
      because: 'Podman calls it no error to force the removal of what is not there since 4.3',
      source: 'https://github.com/containers/podman/pull/14959',
    },
  ],
  advice: [
    {
      facts: ['inspect', 'history', 'tag', 'save'],
      write: 'Ask whether the command failed, `if ! docker tag …`, and not for a certain exit code.',
      shownBy: 'registry/missing-image-codes#fails',
    },
    {
      facts: ['removeForced'],
      write:
        'Ask before you remove: `if docker image inspect NAME >/dev/null 2>&1; then docker rmi NAME; fi`.',
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
