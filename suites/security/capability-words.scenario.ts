import { attempt, type ContainerSpec, scenario } from '../../harness/scenario.ts';

const added = ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'];
const dropped = ['cli:run --cap-drop', 'api:POST /containers/create HostConfig.CapDrop'];

export default scenario({
  id: 'security/capability-words',
  title: '--cap-add takes a capability with or without CAP_, in upper and lower case',
  why: 'Compose files and guides write the same capability in four ways.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    prefix: { title: '--cap-add CAP_NET_ADMIN adds it', reference: true, weight: 'fails', about: added },
    lower: { title: '--cap-add sys_nice adds it', reference: true, weight: 'fails', about: added },
    lowerPrefix: {
      title: '--cap-add cap_sys_ptrace adds it',
      reference: true,
      weight: 'fails',
      about: added,
    },
    drop: { title: '--cap-drop kill takes it away', reference: true, weight: 'silent', about: dropped },
    dropPrefix: {
      title: '--cap-drop cap_chown takes it away',
      reference: true,
      weight: 'silent',
      about: dropped,
    },
    both: {
      title: 'a capability that is in --cap-add and in --cap-drop is there',
      reference: true,
      weight: 'fails',
      about: [...added, ...dropped],
      when: ['used-together', 'same-capability'],
    },
    unknown: {
      title: '--cap-add of an unknown word is refused',
      reference: true,
      weight: 'silent',
      about: added,
    },
    unknownDrop: {
      title: '--cap-drop of an unknown word is refused',
      reference: true,
      weight: 'silent',
      about: dropped,
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { both: false },
      because: 'Podman refuses a capability that is added and dropped at once',
      source: 'https://github.com/containers/common/blob/v0.64.1/pkg/capabilities/capabilities.go',
    },
  ],
  async observe({ engine, step }) {
    const run = (name: string, spec: ContainerSpec) =>
      step(name, async () => {
        const reply = await attempt(() =>
          engine.run({ network: 'none', command: ['grep', 'CapEff', '/proc/self/status'], ...spec }),
        );
        const mask = reply.refused ? undefined : /[0-9a-f]{16}/.exec(reply.value.stdout)?.[0];
        return mask === undefined ? null : BigInt(`0x${mask}`);
      });
    const holds = (mask: bigint | null, bit: bigint) => mask !== null && ((mask >> bit) & 1n) === 1n;
    const [chown, kill, netAdmin, sysPtrace, sysNice] = [0n, 5n, 12n, 19n, 23n];
    const spelled = await run('each in its own spelling', {
      capAdd: ['CAP_NET_ADMIN', 'sys_nice', 'cap_sys_ptrace'],
      capDrop: ['cap_chown', 'kill'],
    });
    const both = await run('in both', { capAdd: ['NET_ADMIN'], capDrop: ['NET_ADMIN'] });
    return {
      prefix: holds(spelled, netAdmin),
      lower: holds(spelled, sysNice),
      lowerPrefix: holds(spelled, sysPtrace),
      drop: spelled !== null && !holds(spelled, kill),
      dropPrefix: spelled !== null && !holds(spelled, chown),
      both: holds(both, netAdmin),
      unknown: (await run('an unknown word', { capAdd: ['NOT_A_CAPABILITY'] })) === null,
      unknownDrop: (await run('drop an unknown word', { capDrop: ['NOT_A_CAPABILITY'] })) === null,
    };
  },
});
