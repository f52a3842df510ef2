import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/user-ids',
  title: 'A container --user id is the same id on the host, and every id works',
  why: 'Directory services assign large ids, and bind mounts are owned by them.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/engine/security/userns-remap/'],
  surfaces: ['cli', 'api'],
  facts: {
    rootIsRoot: {
      title: 'id 0 inside is id 0 outside',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    usual: {
      title: 'a container runs as user 1000',
      reference: true,
      weight: 'fails',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['ordinary-user'],
    },
    large: {
      title: 'a container runs as user 2000000',
      reference: true,
      weight: 'fails',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['large-id'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { rootIsRoot: false, large: false },
      because: "root is the engine's user, and only the ids from /etc/subuid exist, usually 65536",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['large'],
      write: 'Use ids up to 65535: `run --user 1000`.',
      shownBy: 'namespaces/user-ids#usual',
    },
  ],
  async observe({ engine, step }) {
    const command = script('id -u', 'cat /proc/self/uid_map');
    const runAs = (user: string) =>
      step(`run as ${user}`, async () => {
        const run = await attempt(() => engine.run({ network: 'none', user, command }));
        return run.refused ? [] : run.value.stdout.split('\n');
      });
    const [usual, mapping = ''] = await runAs('1000');
    const [large] = await runAs('2000000');
    return {
      rootIsRoot: /^\s*0\s+0\s/.test(mapping),
      usual: usual === '1000',
      large: large === '2000000',
    };
  },
});
