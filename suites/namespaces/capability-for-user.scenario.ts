import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/capability-for-user',
  title: 'A capability that is added has no effect for another user than root',
  why: 'A container that runs as a user and needs a low port or a network setting works on one engine only.',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    inEffect: { title: 'it is in effect for the user', reference: false },
    bounding: { title: 'a set-user-id program could have it', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { inEffect: true },
      because: 'what is added becomes an ambient capability, which any user keeps',
      source: 'https://github.com/containers/podman/pull/8217',
    },
  ],
  advice: [
    {
      facts: ['inEffect'],
      write:
        'Leave `--cap-add` out where you name `--user`, and nothing is in effect; let a program that needs a capability start as root.',
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
