import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/copy-owner-and-mode',
  title: 'COPY gives files to root, also after USER, unless --chown names another owner',
  why: 'A program that runs as an ordinary user cannot write into a directory that root owns.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#copy---chown---chmod',
    'https://docs.docker.com/reference/dockerfile/#workdir',
    'https://docs.docker.com/reference/dockerfile/#user',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    plain: {
      title: 'owner and mode of a copied file',
      reference: '0:0 644',
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
    afterUser: {
      title: 'owner of a file that is copied after USER app',
      reference: '0:0',
      weight: 'silent',
      about: ['dockerfile:COPY', 'dockerfile:USER'],
      when: ['used-together'],
    },
    byNumber: {
      title: 'owner with --chown=7:8',
      reference: '7:8',
      weight: 'silent',
      about: ['dockerfile:COPY --chown'],
    },
    byName: {
      title: 'owner with --chown=app, a user of the image',
      reference: '1000:1000',
      weight: 'silent',
      about: ['dockerfile:COPY --chown'],
    },
    userAlone: {
      title: 'owner with --chown=7, a number without a group',
      reference: '7:7',
      weight: 'silent',
      about: ['dockerfile:COPY --chown'],
    },
    directory: {
      title: 'owner of the directory that COPY --chown makes',
      reference: '7:8',
      weight: 'silent',
      about: ['dockerfile:COPY --chown'],
    },
    runAs: {
      title: 'RUN after USER app runs as that user',
      reference: '1000:1000',
      weight: 'silent',
      about: ['dockerfile:USER'],
    },
    workdir: {
      title: 'owner of a directory that WORKDIR makes after USER app',
      reference: '1000:1000',
      weight: 'silent',
      about: ['dockerfile:WORKDIR', 'dockerfile:USER'],
      when: ['used-together'],
    },
    prepared: {
      title: 'owner of a directory that RUN made for app before WORKDIR names it',
      reference: '1000:1000',
      weight: 'silent',
      about: ['dockerfile:WORKDIR'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic', surface: 'cli' },
      facts: { workdir: '0:0' },
      because: 'the classic builder makes the directory of WORKDIR for root, whatever USER says',
      source:
        'measured: owner of /work/dir after USER app and WORKDIR /work/dir, without BuildKit, on 20.10.24',
    },
    {
      on: { engine: 'docker', surface: 'api' },
      facts: { workdir: '0:0' },
      because: 'over the API the classic builder makes the directory of WORKDIR for root, whatever USER says',
      source: 'measured: owner of /work/dir after USER app and WORKDIR /work/dir over POST /build, on 28.5.2',
    },
    {
      on: { engine: 'podman', version: '<4.1.0' },
      facts: { workdir: '0:0' },
      because:
        'since 4.1, with Buildah 1.26, Podman gives a directory that WORKDIR makes to the user of the line USER',
      source:
        'https://github.com/containers/buildah/blob/v1.26.0/vendor/github.com/openshift/imagebuilder/builder.go',
    },
  ],
  advice: [
    {
      facts: ['workdir'],
      write:
        'Make the directory before it is named, with the owner that it is to have: `RUN mkdir … && chown …`.',
      shownBy: 'build/copy-owner-and-mode#prepared',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `FROM ${engine.image('base')}`,
          'COPY file /plain',
          'COPY --chown=7:8 file /made/by-number',
          'COPY --chown=app file /by-name',
          'COPY --chown=7 file /user-alone',
          'RUN mkdir /prepared && chown app:app /prepared',
          'USER app',
          'COPY file /after-user',
          'WORKDIR /prepared',
          'RUN pwd >/tmp/in',
          'WORKDIR /work/dir',
          'RUN echo >/tmp/by-app',
        ],
        files: { file: 'x\n' },
      }),
    );
    const paths = ['/after-user', '/made/by-number', '/by-name', '/user-alone', '/made'];
    const look = await step('look at owners', () =>
      engine.run({
        image: { name },
        network: 'none',
        command: script(
          "stat -c '%u:%g %a' /plain",
          `stat -c %u:%g ${paths.join(' ')} /tmp/by-app /work/dir "$(cat /tmp/in)"`,
        ),
      }),
    );
    const [
      plain = '',
      afterUser = '',
      byNumber = '',
      byName = '',
      userAlone = '',
      directory = '',
      runAs = '',
      workdir = '',
      prepared = '',
    ] = look.stdout.split('\n');
    return { plain, afterUser, byNumber, byName, userAlone, directory, runAs, workdir, prepared };
  },
});
