import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/cap-add-for-user',
  aliases: ['namespaces/capability-for-user'],
  title: '--cap-add has no effect for a --user other than root',
  why: 'A container that runs as a user and needs a low port or a network setting works on one engine only.',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    inEffect: {
      title: 'the added capability is in effect for the user',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['ordinary-user'],
    },
    bounding: {
      title: 'it is in the bounding set, so a set-user-id program can have it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['ordinary-user'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { inEffect: true },
      because: 'an added capability becomes ambient, and any user keeps it',
      source: 'https://github.com/containers/podman/pull/8217',
    },
  ],
  advice: [
    {
      facts: ['inEffect'],
      write:
        'Leave out `--cap-add` where you set `--user`, and no capability is in effect; let a program that needs one start as root.',
      shownBy: 'namespaces/default-capabilities#asUser',
    },
  ],
  async observe({ engine, step }) {
    const { stdout } = await step('run as user 1000', () =>
      engine.run({
        network: 'none',
        user: '1000',
        capAdd: ['NET_ADMIN'],
        command: ['grep', '-E', 'CapEff|CapBnd', '/proc/self/status'],
      }),
    );
    return { inEffect: holds(stdout, 'CapEff'), bounding: holds(stdout, 'CapBnd') };
  },
});

const netAdmin = 12n;

function holds(status: string, set: string): boolean {
  const mask = new RegExp(`${set}:\\s+(?<mask>[0-9a-f]+)`).exec(status)?.groups?.mask ?? '0';
  return ((BigInt(`0x${mask}`) >> netAdmin) & 1n) === 1n;
}
