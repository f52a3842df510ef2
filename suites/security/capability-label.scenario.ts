import { scenario, script } from '../../harness/scenario.ts';

const label = 'io.containers.capabilities';

export default scenario({
  id: 'security/capability-label',
  title: 'The label io.containers.capabilities of an image does not change what it may do',
  why: 'Who publishes an image should not decide, by a label, what its containers may do.',
  claims: [],
  sources: ['https://docs.docker.com/engine/security/#linux-kernel-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    kept: {
      title: 'a container of such an image has CHOWN, which its label setuid does not name',
      reference: true,
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['capability-label'],
    },
    named: {
      title: 'it has SETUID, which the label names',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['capability-label'],
    },
    asked: {
      title: '--cap-add CHOWN gives it CHOWN',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['capability-label'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { kept: false, asked: false },
      because: 'Podman gives a container the capabilities of this label alone, where they are among its own',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgen/generate/security_linux.go',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.build({
      dockerfile: [`FROM ${engine.image('base')}`, `LABEL ${label}=setuid`],
    });
    const has = async (what: string, ...capAdd: string[]) => {
      const { stdout } = await step(what, () =>
        engine.run({
          image: { name },
          network: 'none',
          command: script("sed -n 's/^CapEff:\\t//p' /proc/self/status"),
          ...(capAdd.length === 0 ? {} : { capAdd }),
        }),
      );
      const effective = BigInt(`0x${stdout.trim() || '0'}`);
      return (bit: bigint) => ((effective >> bit) & 1n) === 1n;
    };
    const [chown, setuid] = [0n, 7n];
    const plain = await has('run it');
    return {
      kept: plain(chown),
      named: plain(setuid),
      asked: (await has('run it with --cap-add CHOWN', 'CHOWN'))(chown),
    };
  },
});
