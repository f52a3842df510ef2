import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --workdir', 'api:POST /containers/create WorkingDir'];

export default scenario({
  id: 'owners/workdir-owner',
  title: 'A missing --workdir is made for root, or for the --user of the container',
  why: 'A build that runs as the caller writes into its working directory.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#workdir'],
  surfaces: ['cli', 'api'],
  facts: {
    ofRoot: {
      title: 'owner and mode of one that is made for root',
      reference: '0:0 755',
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
    ofUser: {
      title: 'owner of one that is made with --user 1234:1234',
      reference: '0:0',
      weight: 'silent',
      about,
      when: ['ordinary-user', 'absent-object'],
    },
    writable: {
      title: 'that user may write there',
      reference: false,
      weight: 'extra',
      about,
      when: ['ordinary-user'],
    },
    parents: {
      title: 'parents that are missing are made, with mode 755',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
    execMissing: {
      title: 'exec in a missing directory fails',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --workdir', 'api:POST /containers/{id}/exec WorkingDir'],
      when: ['failing-command'],
    },
    relative: {
      title: 'a relative path is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { ofRoot: '', ofUser: '', parents: false },
      weight: 'fails',
      because:
        'the Podman client refuses a missing working directory; only its Docker-compatible API asks to create it',
      source: 'https://github.com/containers/podman/issues/11842',
    },
    {
      on: { engine: 'podman', ociRuntime: 'crun', surface: 'api' },
      facts: { ofUser: '1234:1234', writable: true, relative: false },
      weight: 'extra',
      because:
        'Podman makes the directory for the user of the container, a relative one too; runc refuses that, crun does not',
      source: 'https://github.com/opencontainers/runc/blob/v1.1.5/utils_linux.go',
    },
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { ofUser: '1234:1234', writable: true },
      weight: 'extra',
      because: 'Podman gives the directory that it makes to the user of the container',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { ofUser: '1234:1234', writable: true },
      weight: 'extra',
      because: 'Podman gives the directory that it makes to the user of the container',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
    {
      on: { engine: 'podman', client: 'docker', ociRuntime: 'crun' },
      facts: { relative: false },
      weight: 'extra',
      because: 'Podman makes a relative directory too; runc refuses that, crun does not',
      source: 'https://github.com/opencontainers/runc/blob/v1.1.5/utils_linux.go',
    },
  ],
  async observe({ engine, step }) {
    const look = (who: string, user: { user?: string }) =>
      step(`as ${who}`, () =>
        engine.run({
          network: 'none',
          ...user,
          workdir: '/made/deep',
          command: script('stat -c "%u:%g %a" . ..', 'pwd', 'touch file && echo wrote'),
        }),
      );
    const root = (await look('root', {})).stdout.split('\n');
    const user = (await look('another', { user: '1234:1234' })).stdout.split('\n');
    const container = await engine.start({ network: 'none' });
    const exec = await step('exec in a missing one', () =>
      attempt(() => engine.exec(container, ['true'], { workdir: '/nowhere' })),
    );
    const relative = await step('a relative one', () =>
      attempt(() => engine.run({ network: 'none', workdir: 'relative', command: ['true'] })),
    );
    return {
      ofRoot: root[0] ?? '',
      ofUser: user[0]?.split(' ')[0] ?? '',
      writable: user.includes('wrote'),
      parents: root[1] === '0:0 755' && root[2] === '/made/deep',
      execMissing: exec.refused || exec.value.exitCode !== 0,
      relative: relative.refused || relative.value.exitCode !== 0,
    };
  },
});
