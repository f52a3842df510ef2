import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/volume-content',
  title: 'Files that RUN and COPY write after VOLUME are in the volume of a container',
  why: 'Data that is prepared in the wrong line is missing in the volume of every container.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#notes-about-specifying-volumes'],
  surfaces: ['cli', 'api'],
  facts: {
    before: {
      title: 'a file written before VOLUME is in the volume of a container',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:VOLUME'],
    },
    after: {
      title: 'a file written by a RUN after VOLUME is in the volume of a container',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:VOLUME'],
    },
    copied: {
      title: 'a file copied after VOLUME is in the volume of a container',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:VOLUME', 'dockerfile:COPY'],
      when: ['used-together'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic', surface: 'cli' },
      facts: { after: false },
      because:
        'the classic builder runs each line in a container with a fresh volume, and BuildKit knows no volumes',
      source: 'https://docs.docker.com/reference/dockerfile/#notes-about-specifying-volumes',
    },
    {
      on: { engine: 'docker', surface: 'api' },
      facts: { after: false },
      because: 'over the API the classic builder runs each line in a container with a fresh volume',
      source: 'https://docs.docker.com/reference/dockerfile/#notes-about-specifying-volumes',
    },
    {
      on: { engine: 'podman', version: '<5.2.0' },
      facts: { after: false },
      because: 'before 5.2, with Buildah 1.37, Podman threw away what a RUN writes into a volume',
      source: 'https://github.com/containers/buildah/commit/a7098c776a7fda585358c91496d35ce690ea9fb7',
    },
  ],
  advice: [
    {
      facts: ['after'],
      write: 'Write everything before the line VOLUME.',
      shownBy: 'build/volume-content#before',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `FROM ${engine.image('base')}`,
          'RUN mkdir /data && echo x >/data/before',
          'VOLUME /data',
          'RUN echo x >/data/after',
          'COPY file /data/copied',
        ],
        files: { file: 'x\n' },
      }),
    );
    const container = await step('create a container', () =>
      engine.create({ image: { name }, network: 'none', command: script('ls /data') }),
    );
    const volumes = await engine.adoptAnonymousVolumes(container);
    await step('start it', () => engine.startCreated(container));
    await engine.wait(container);
    const { stdout } = await step('what it lists', () => engine.logs(container));
    const files = stdout.split('\n');
    return {
      before: volumes.length > 0 && files.includes('before'),
      after: files.includes('after'),
      copied: files.includes('copied'),
    };
  },
});
