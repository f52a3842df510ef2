import { scenario, script } from '../../harness/scenario.ts';

const kinds = ['net', 'pid', 'mnt', 'uts', 'ipc', 'user'] as const;

export default scenario({
  id: 'namespaces/own-namespaces',
  title: 'Each container has its own net, PID, mount, UTS and IPC namespaces',
  why: 'What two containers share by accident, one can break for the other.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/engine/security/#kernel-namespaces'],
  surfaces: ['cli', 'api'],
  facts: {
    net: {
      title: 'the network namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    pid: {
      title: 'the PID namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    mnt: {
      title: 'the mount namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    uts: {
      title: 'the UTS namespace (hostname) is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    ipc: {
      title: 'the IPC namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    user: {
      title: 'the user namespace is its own',
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const read = script(...kinds.map((kind) => `readlink /proc/self/ns/${kind}`));
    // Both run at the same time: the kernel reuses the number of a namespace that is gone.
    const [left, right] = [await engine.start(), await engine.start()];
    const links = async (container: typeof left) =>
      (await engine.exec(container, read)).stdout.trim().split('\n');
    const [ofLeft, ofRight] = await step('read the links of both', async () => [
      await links(left),
      await links(right),
    ]);
    const own = (kind: (typeof kinds)[number]) => {
      const at = kinds.indexOf(kind);
      return ofLeft[at] !== ofRight[at];
    };
    return {
      net: own('net'),
      pid: own('pid'),
      mnt: own('mnt'),
      uts: own('uts'),
      ipc: own('ipc'),
      user: own('user'),
    };
  },
});
