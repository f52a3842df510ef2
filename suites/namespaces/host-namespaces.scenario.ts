import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/host-namespaces',
  title: "--pid host and --uts host share the host's PID and UTS namespaces",
  why: 'Monitoring agents need both, and read nothing without them.',
  claims: ['ns-01'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#pid',
    'https://docs.docker.com/reference/cli/docker/container/run/#uts',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    pid: {
      title: "with --pid host the PID namespace is the host's",
      reference: true,
      weight: 'silent',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['host-namespace'],
    },
    uts: {
      title: "with --uts host the UTS namespace is the host's",
      reference: true,
      weight: 'silent',
      about: ['cli:run --uts', 'api:POST /containers/create HostConfig.UTSMode'],
      when: ['host-namespace'],
    },
    hostname: {
      title: "the hostname inside is the host's",
      reference: true,
      weight: 'silent',
      about: ['cli:run --uts', 'api:POST /containers/create HostConfig.UTSMode'],
      when: ['host-namespace'],
    },
    ownHostname: {
      title: '--hostname is refused beside --uts host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['host-namespace'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', ociRuntime: 'runc', ociRuntimeVersion: '<1.0.0-rc94' },
      facts: { pid: false, uts: false, hostname: false },
      weight: 'fails',
      because:
        "runc before 1.0.0-rc94 cannot make parts of the host's /proc read-only in a user namespace, so the container does not start",
      source: 'https://github.com/opencontainers/runc/pull/2897',
    },
  ],
  async observe({ engine, host, step }) {
    const spec = { network: 'none', uts: 'host' } as const;
    const inside = await step('read inside', () =>
      attempt(() =>
        engine.run({
          ...spec,
          pid: 'host',
          command: script('readlink /proc/self/ns/pid', 'readlink /proc/self/ns/uts', 'hostname'),
        }),
      ),
    );
    const outside = await step('read on the host', () =>
      host.run(['sh', '-c', 'readlink /proc/self/ns/pid; readlink /proc/self/ns/uts; uname -n']),
    );
    const named = await step('with a hostname', () =>
      attempt(() => engine.run({ ...spec, hostname: 'of-its-own', command: ['true'] })),
    );
    const [pid, uts, hostname] = inside.refused ? [] : inside.value.stdout.split('\n');
    const [hostPid, hostUts, hostHostname] = outside.stdout.split('\n');
    return {
      pid: pid === hostPid,
      uts: uts === hostUts,
      hostname: hostname === hostHostname,
      ownHostname: named.refused,
    };
  },
});
