import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/onbuild-instruction',
  title: 'ONBUILD lines of an image are carried out where another is built on it',
  why: 'Base images of language runtimes and of frameworks copy and install the code of the user that way.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#onbuild'],
  surfaces: ['cli', 'api'],
  facts: {
    ran: {
      title: 'ONBUILD RUN runs in the build of the other image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ONBUILD'],
      when: ['value:RUN'],
    },
    copied: {
      title: 'ONBUILD COPY copies from the context of the other image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ONBUILD'],
      when: ['value:COPY'],
    },
    first: {
      title: 'it runs before the lines of its own that the other image has',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ONBUILD'],
      when: ['value:RUN'],
    },
    notYet: {
      title: 'the image itself has what its other lines make, and nothing of those',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ONBUILD'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { ran: false, copied: false, first: null },
      because:
        'podman build writes the OCI format unless it is told otherwise, which has no ONBUILD: the lines are dropped with a warning',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/config.go',
    },
  ],
  advice: [
    {
      facts: ['ran', 'copied', 'first'],
      write: 'Set `BUILDAH_FORMAT=docker` for the build: Docker does not read it.',
      shownBy: 'build/format-variable#onbuild',
    },
  ],
  async observe({ engine, step }) {
    const maker = await step('build an image with triggers', () =>
      engine.build({
        dockerfile: [
          `FROM ${engine.image('base')}`,
          'RUN echo own >/own',
          'ONBUILD RUN echo ran >/ran',
          'ONBUILD COPY app /app',
        ],
      }),
    );
    const other = await step('build on it', () =>
      engine.build({
        dockerfile: [`FROM ${maker.name}`, 'RUN cp /ran /seen || true'],
        files: { app: 'the app\n' },
      }),
    );
    const look = (name: string) =>
      engine.run({
        image: { name },
        network: 'none',
        command: script(...['ran', 'app', 'seen', 'own'].map((file) => `cat /${file} 2>/dev/null || echo`)),
      });
    const inFirst = await step('look into the first', () => look(maker.name));
    const inSecond = await step('look into the second', () => look(other.name));
    const [ran, app, seen] = inSecond.stdout.split('\n');
    return {
      ran: ran === 'ran',
      copied: app === 'the app',
      // What never ran ran neither first nor last.
      first: ran === 'ran' ? seen === 'ran' : null,
      notYet: inFirst.stdout.trim() === 'own',
    };
  },
});
