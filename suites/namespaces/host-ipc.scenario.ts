import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/host-ipc',
  title: "--ipc host shares the host's IPC namespace and /dev/shm",
  why: 'Training jobs use it because 64 MB of /dev/shm are too small for them.',
  claims: ['ns-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#ipc'],
  surfaces: ['cli', 'api'],
  // Rootless engines also bind the host's /dev/mqueue, which not every host has.
  needs: ['same-host', 'rootful'],
  facts: {
    namespace: {
      title: "the IPC namespace is the host's",
      reference: true,
      weight: 'silent',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['host-namespace'],
    },
    memory: {
      title: "/dev/shm is the host's",
      reference: true,
      weight: 'silent',
      about: ['cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['host-namespace'],
    },
  },
  async observe({ engine, host, step }) {
    const look = ['readlink /proc/self/ns/ipc', `stat -c %d /dev/shm`];
    const inside = await step('look inside', () =>
      engine.run({ network: 'none', ipc: 'host', command: script(...look) }),
    );
    const outside = await step('look on the host', () => host.run(['sh', '-c', look.join('\n')]));
    const [namespace, memory] = inside.stdout.split('\n');
    const [hostNamespace, hostMemory] = outside.stdout.split('\n');
    return { namespace: namespace === hostNamespace, memory: memory === hostMemory };
  },
});
