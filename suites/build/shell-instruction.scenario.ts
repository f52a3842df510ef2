import { scenario, script } from '../../harness/scenario.ts';

const shell = ['/bin/sh', '-uc'];

export default scenario({
  id: 'build/shell-instruction',
  title: 'SHELL in a Dockerfile sets the shell of the RUN and CMD lines after it',
  why: 'With `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` a failed download stops a build, and without it nothing does.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#shell'],
  surfaces: ['cli', 'api'],
  facts: {
    used: {
      title: 'the options of the shell of SHELL are on in a RUN after it',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:SHELL'],
    },
    ofCommand: {
      title: 'a CMD in shell form runs in the shell of SHELL',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:SHELL'],
      when: ['shell-form-command'],
    },
    inExecForm: {
      title: 'RUN in exec form runs the shell that it names',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
  },
  differences: [
    {
      on: {
        engine: 'podman',
        client: 'podman',
        version: { in: '<=5.8.6', notIn: '>=6.1.1' },
        surface: 'cli',
      },
      facts: { used: false },
      because:
        'podman build writes the OCI format unless it is told otherwise, which has no SHELL: before Buildah 1.44 a warning, and /bin/sh -c is used',
      source: 'https://github.com/containers/buildah/commit/51e6c3a82',
    },
    {
      on: { engine: 'podman' },
      facts: { ofCommand: false },
      because: 'Podman puts /bin/sh -c before a CMD in shell form, whatever SHELL says',
      source:
        'https://github.com/containers/buildah/blob/v1.28.0/vendor/github.com/openshift/imagebuilder/dispatchers.go',
    },
  ],
  advice: [
    {
      facts: ['used', 'ofCommand'],
      write:
        'Name the shell in the line itself, in exec form: `RUN ["/bin/bash", "-o", "pipefail", "-c", "…"]`, and a CMD likewise.',
      shownBy: 'build/shell-instruction#inExecForm',
    },
    {
      facts: ['used'],
      write: 'Set `BUILDAH_FORMAT=docker` for the build: Docker does not read it.',
      shownBy: 'build/format-variable#shell',
    },
  ],
  async observe({ engine, step }) {
    const looks = 'case $- in *u*) echo used ;; *) echo ignored ;; esac';
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `FROM ${engine.image('base')}`,
          `SHELL ${JSON.stringify(shell)}`,
          `RUN ${looks} >/used`,
          `RUN ${JSON.stringify(['/bin/sh', '-uc', `${looks} >/exec`])}`,
          `CMD ${looks}`,
        ],
      }),
    );
    const read = await step('read what it wrote', () =>
      engine.run({ image: { name }, network: 'none', command: script('cat /used /exec') }),
    );
    const plain = await step('run its command', () => engine.run({ image: { name }, network: 'none' }));
    const [used, exec] = read.stdout.split('\n');
    return {
      used: used === 'used',
      ofCommand: plain.stdout.trim() === 'used',
      inExecForm: exec === 'used',
    };
  },
});
