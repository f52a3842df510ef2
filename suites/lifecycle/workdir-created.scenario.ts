import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/workdir-created',
  title: 'docker run -w creates a missing working directory',
  why: '`run -w` with a directory that may be missing is common in build scripts.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#workdir'],
  surfaces: ['cli', 'api'],
  facts: {
    created: {
      title: 'the container runs in the new directory',
      reference: true,
      weight: 'fails',
      about: ['cli:run --workdir', 'api:POST /containers/create WorkingDir'],
      when: ['absent-object'],
    },
    madeInside: {
      title: 'a shell that creates the directory runs its command there',
      reference: true,
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create Cmd'],
    },
    ofImage: {
      title: 'the WORKDIR of the image is used without -w',
      reference: '/work/dir',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Image'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { created: false },
      because:
        'the Podman client refuses a missing working directory; only its Docker-compatible API asks to create it',
      source: 'https://github.com/containers/podman/issues/11842',
    },
    {
      on: { engine: 'podman', version: '<3.4.3' },
      facts: { created: false },
      because: 'before 3.4.3 its Docker-compatible API did not ask to create it either',
      source: 'https://github.com/containers/podman/releases/tag/v3.4.3',
    },
  ],
  advice: [
    {
      facts: ['created'],
      write:
        "Let the command create the directory, `sh -c 'mkdir -p DIRECTORY && cd DIRECTORY && exec COMMAND'`, or add it to the image with `WORKDIR`.",
      shownBy: 'lifecycle/workdir-created#madeInside',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('run in a new directory', () =>
      attempt(() => engine.run({ network: 'none', workdir: '/not/there', command: ['pwd'] })),
    );
    const made = await step('create the directory inside', () =>
      engine.run({
        network: 'none',
        command: script('mkdir -p /not/there && cd /not/there && exec pwd'),
      }),
    );
    const image = await step('run without -w', () =>
      engine.run({ image: 'workdir', network: 'none', command: ['pwd'] }),
    );
    return {
      created: !run.refused && run.value.stdout === '/not/there\n',
      madeInside: made.stdout === '/not/there\n',
      ofImage: image.stdout.trim(),
    };
  },
});
