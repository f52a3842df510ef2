import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/user-ids',
  title: 'User ids of a container are those of the host, and all of them can be used',
  why: 'Directory services give out ids over 65536, and bind mounts are owned by them.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/engine/security/userns-remap/'],
  surfaces: ['cli', 'api'],
  facts: {
    rootIsRoot: { title: 'id 0 inside is id 0 outside', reference: true },
    inRange: { title: 'a container runs as user 1000', reference: true },
    overRange: { title: 'a container runs as user 70000', reference: true },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { rootIsRoot: false, overRange: false },
      because: "root is the engine's user, and only the ids that /etc/subuid lends it exist, usually 65536",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  async observe({ engine, step }) {
    const root = await step('read the mapping', () =>
      engine.run({ network: 'none', command: script('cat /proc/self/uid_map') }),
    );
    const runsAs = (user: string) =>
      step(`run as ${user}`, async () => {
        const run = await attempt(() => engine.run({ network: 'none', user, command: ['id', '-u'] }));
        return !run.refused && run.value.stdout.trim() === user;
      });
    return {
      rootIsRoot: /^\s*0\s+0\s/.test(root.stdout),
      inRange: await runsAs('1000'),
      overRange: await runsAs('70000'),
    };
  },
});
