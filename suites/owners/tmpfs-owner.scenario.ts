import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --tmpfs', 'api:POST /containers/create HostConfig.Tmpfs'];

export default scenario({
  id: 'owners/tmpfs-owner',
  title: '--tmpfs belongs to root, has mode 1777 at a new path, and takes uid, gid, mode',
  why: 'A service that is not root keeps its run files in a tmpfs.',
  claims: [],
  sources: ['https://docs.docker.com/engine/storage/tmpfs/'],
  surfaces: ['cli', 'api'],
  facts: {
    plain: {
      title: 'owner and mode of a tmpfs at a new path',
      reference: '0:0 1777',
      weight: 'silent',
      about,
    },
    userWrites: {
      title: 'user 1000 may write there',
      reference: true,
      weight: 'fails',
      about,
      when: ['ordinary-user'],
    },
    given: {
      title: 'owner and mode with uid=1234,gid=2345,mode=750',
      reference: '1234:2345 750',
      weight: 'silent',
      about,
      when: ['value:uid'],
    },
    overDirectory: {
      title: 'owner and mode of a tmpfs over a directory of the image that user 1000 owns',
      reference: '0:0 755',
      weight: 'silent',
      about,
    },
    userWritesThere: {
      title: 'user 1000 may write there',
      reference: false,
      weight: 'extra',
      about,
      when: ['ordinary-user'],
    },
    unknown: {
      title: 'an option that does not exist is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { given: 'refused' },
      weight: 'fails',
      because: 'Podman knows no owner among the options of a tmpfs',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/util/mount_opts.go',
    },
  ],
  advice: [
    {
      facts: ['given'],
      write: 'Leave the owner out: every user may write to a tmpfs at a path that the image does not have.',
      shownBy: 'owners/tmpfs-owner#userWrites',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      user: '1000',
      tmpfs: ['/plain', '/home/app'],
    });
    const { stdout } = await step('look', () =>
      engine.exec(
        container,
        script(
          'stat -c "%u:%g %a" /plain /home/app',
          'touch /plain/file && echo plain',
          'touch /home/app/file && echo home',
        ),
      ),
    );
    const [plain = '', home = '', ...wrote] = stdout.split('\n');
    const given = await step('with options', () =>
      attempt(() =>
        engine.run({
          network: 'none',
          tmpfs: ['/given:uid=1234,gid=2345,mode=750'],
          command: ['stat', '-c', '%u:%g %a', '/given'],
        }),
      ),
    );
    const unknown = await step('an unknown option', () =>
      attempt(() => engine.run({ network: 'none', tmpfs: ['/odd:nosuch=1'], command: ['true'] })),
    );
    return {
      plain,
      userWrites: wrote.includes('plain'),
      given: given.refused || given.value.exitCode !== 0 ? 'refused' : given.value.stdout.trim(),
      overDirectory: home,
      userWritesThere: wrote.includes('home'),
      unknown: unknown.refused || unknown.value.exitCode !== 0,
    };
  },
});
