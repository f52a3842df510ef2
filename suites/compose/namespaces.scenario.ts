import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/namespaces',
  title: 'pid and ipc of a service join the namespace of the host or of service:NAME',
  why: 'A debugger or a metrics sidecar sees the other processes through them, or silently sees its own only.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#pid'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'same-host'],
  facts: {
    pidHost: {
      title: 'pid: host is the PID namespace of the host',
      reference: true,
      weight: 'silent',
      about: [`${service}.pid`],
      when: ['value:host'],
    },
    pidService: {
      title: 'pid: service:NAME is that of the service',
      reference: true,
      weight: 'silent',
      about: [`${service}.pid`],
      when: ['value:service'],
    },
    ipcHost: {
      title: 'ipc: host is the IPC namespace of the host',
      reference: true,
      weight: 'silent',
      about: [`${service}.ipc`],
      when: ['value:host'],
    },
    ipcService: {
      title: 'ipc: service:NAME is that of the service',
      reference: true,
      weight: 'silent',
      about: [`${service}.ipc`],
      when: ['value:service'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { ipcHost: false, ipcService: false },
      because: 'podman-compose does not read ipc',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L1442-L1443',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { pidHost: false, pidService: false },
      because: 'podman-compose reads pid since 1.1',
      source: 'https://github.com/containers/podman-compose/commit/91d316ff1f4683071c6e9d47be71a952ce3904fd',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.1.0' },
      facts: { pidService: null },
      because: 'podman-compose hands pid to Podman as it stands, which knows no service:NAME',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L1442-L1443',
    },
  ],
  async observe({ engine, host, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  shared: ${service}    ipc: shareable
  outside: ${service}    pid: host
    ipc: host
  bypid: ${service}    pid: service:shared
  byipc: ${service}    ipc: service:shared
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const ask = (name: string) =>
      step(`look into ${name}`, async () =>
        askInside(engine, await containerOf(project, name), {
          pid: 'readlink /proc/self/ns/pid',
          ipc: 'readlink /proc/self/ns/ipc',
        }),
      );
    const shared = await ask('shared');
    const outside = await ask('outside');
    const bypid = await ask('bypid');
    const byipc = await ask('byipc');
    const own = async (name: string) => {
      const { stdout } = await host.runAsEngine(['readlink', `/proc/self/ns/${name}`]);
      return stdout.trim();
    };
    const same = (one: string | null, other: string | null) => (one === null ? null : one === other);
    return {
      pidHost: same(outside.pid, await own('pid')),
      pidService: same(bypid.pid, shared.pid),
      ipcHost: same(outside.ipc, await own('ipc')),
      ipcService: same(byipc.ipc, shared.ipc),
    };
  },
});
