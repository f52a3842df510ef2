import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/platform-arguments',
  title: 'docker build sets TARGETARCH and TARGETPLATFORM for lines ARG that name them',
  why: 'Dockerfiles download the program of the right architecture by them.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope'],
  surfaces: ['cli'],
  facts: {
    withBuildKit: {
      title: 'ARG TARGETARCH has a value, with DOCKER_BUILDKIT=1',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ARG'],
      when: ['value:TARGETARCH'],
    },
    platform: {
      title: 'TARGETPLATFORM is linux/ and that, with DOCKER_BUILDKIT=1',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ARG'],
      when: ['value:TARGETPLATFORM'],
    },
    notNamed: {
      title: 'without a line ARG it has none',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
    ofMachine: {
      title: 'uname -m in RUN tells the architecture',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
  },
  needs: ['buildkit'],
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        builder: 'buildkit',
        dockerfile: [
          `FROM ${engine.image('base')}`,
          `RUN echo "\${TARGETARCH:-none} $(uname -m)" >/seen`,
          'ARG TARGETARCH',
          'ARG TARGETPLATFORM',
          `RUN echo "\${TARGETARCH:-none} \${TARGETPLATFORM:-none}" >>/seen`,
        ],
      }),
    );
    const read = await step('read what it wrote', () =>
      engine.run({ image: { name }, network: 'none', command: script('echo $(cat /seen)') }),
    );
    const [before, machine = '', arch = '', platform] = read.stdout.trim().split(' ');
    const known = /^(amd64|arm64|arm|386|ppc64le|s390x|riscv64)$/;
    return {
      withBuildKit: known.test(arch),
      platform: platform?.startsWith(`linux/${arch}`) === true,
      notNamed: before === 'none',
      ofMachine: machine !== '',
    };
  },
});
