import { attempt, type ContainerSpec, scenario } from '../../harness/scenario.ts';

const about = ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'];

export default scenario({
  id: 'security/sysctl-words',
  title: '--sysctl sets kernel.msgmax, fs.mqueue and net.ipv4 values, not kernel.hostname',
  why: 'Databases and proxies ask for kernel settings, and do not start where one is refused.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#sysctl'],
  surfaces: ['cli', 'api'],
  facts: {
    messages: {
      title: 'kernel.msgmax is set',
      reference: '4096',
      weight: 'fails',
      about,
      when: ['value:kernel.msgmax'],
    },
    semaphores: {
      title: 'kernel.sem takes four numbers',
      reference: '100 2000 50 20',
      weight: 'fails',
      about,
      when: ['value:kernel.sem'],
    },
    queues: {
      title: 'fs.mqueue.msg_max is set',
      reference: '20',
      weight: 'fails',
      about,
      when: ['value:fs.mqueue.msg_max'],
    },
    ports: {
      title: 'net.ipv4.ip_local_port_range takes two numbers',
      reference: '20000 30000',
      weight: 'fails',
      about,
      when: ['value:net.ipv4.ip_local_port_range'],
    },
    host: {
      title: 'kernel.hostname is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    unknown: {
      title: 'net.ipv4.nosuch is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    wrongValue: {
      title: 'a word as the value of a number is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    hostIpc: {
      title: 'kernel.msgmax is refused with --ipc host',
      reference: true,
      weight: 'silent',
      about: [...about, 'cli:run --ipc', 'api:POST /containers/create HostConfig.IpcMode'],
      when: ['used-together', 'host-namespace'],
    },
    pingAll: {
      title: 'net.ipv4.ping_group_range to all groups is set',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:net.ipv4.ping_group_range'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { pingAll: false },
      because: 'the kernel takes only groups that the user namespace maps',
      source: 'https://github.com/torvalds/linux/blob/v6.1/net/ipv4/sysctl_net_ipv4.c',
    },
  ],
  async observe({ engine, step }) {
    const run = (what: string, spec: ContainerSpec, ...files: string[]) =>
      step(what, async () => {
        const command = ['cat', ...files.map((file) => `/proc/sys/${file}`)];
        const made = await attempt(() => engine.run({ network: 'none', command, ...spec }));
        return made.refused || made.value.exitCode !== 0 ? null : made.value.stdout;
      });
    const set = await run(
      'set some',
      {
        sysctls: {
          'kernel.msgmax': '4096',
          'kernel.sem': '100 2000 50 20',
          'fs.mqueue.msg_max': '20',
          'net.ipv4.ip_local_port_range': '20000 30000',
        },
      },
      ...['kernel/msgmax', 'kernel/sem', 'fs/mqueue/msg_max', 'net/ipv4/ip_local_port_range'],
    );
    const lines = (set ?? '').split('\n').map((line) => line.trim().split(/\s+/).join(' '));
    const refused = async (name: string, value: string, spec: ContainerSpec = {}) =>
      (await run(name, { sysctls: { [name]: value }, ...spec }, 'kernel/ostype')) === null;
    const ping = await run(
      'ping',
      { sysctls: { 'net.ipv4.ping_group_range': '0 2147483647' } },
      'net/ipv4/ping_group_range',
    );
    return {
      messages: lines[0] ?? '',
      semaphores: lines[1] ?? '',
      queues: lines[2] ?? '',
      ports: lines[3] ?? '',
      host: await refused('kernel.hostname', 'other'),
      unknown: await refused('net.ipv4.nosuch', '1'),
      wrongValue: await refused('net.ipv4.ip_forward', 'many'),
      hostIpc: await refused('kernel.msgmax', '4096', { ipc: 'host' }),
      pingAll: ping?.trim().split(/\s+/).join(' ') === '0 2147483647',
    };
  },
});
