import { forever, httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

/** Podman 3 starts an infra image without an entrypoint through a shell, which splits its command. */
const lasting = [
  `ENTRYPOINT ${JSON.stringify(forever().slice(0, 2))}`,
  `CMD ${JSON.stringify(forever().slice(2))}`,
];

export default scenario({
  id: 'namespaces/pod-shares-network',
  title: 'There is no docker pod create, so containers cannot share a pod network',
  why: 'A pod gives a group of containers one network; without pods, a first container must share its own.',
  claims: ['ns-05'],
  sources: ['https://docs.docker.com/reference/cli/docker/'],
  surfaces: ['cli'],
  facts: {
    pods: { title: 'pod create works', reference: false, weight: 'extra', about: ['cli:pod create'] },
    localhost: {
      title: 'containers of a pod reach each other on 127.0.0.1',
      reference: false,
      weight: 'extra',
      about: ['cli:pod create'],
    },
    podPort: {
      title: 'a port published by the pod reaches its container',
      reference: false,
      weight: 'extra',
      about: ['cli:pod create --publish'],
    },
    memberPort: {
      title: 'a container in a pod can publish a port itself',
      reference: false,
      weight: 'extra',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pods: true, localhost: true, podPort: true },
      because: "an infra container holds the pod's network and its ports",
      source: 'https://docs.podman.io/en/latest/markdown/podman-pod-create.1.html',
    },
  ],
  advice: [
    {
      facts: ['pods', 'localhost'],
      write:
        'Let containers join the network of one of them, `run --network container:OWNER`: they reach each other on 127.0.0.1.',
      shownBy: 'namespaces/shared-network#joined',
    },
    {
      facts: ['podPort'],
      write: 'Publish the ports of all containers on the one whose network the others join.',
      shownBy: 'namespaces/ports-of-the-owner#answered',
    },
  ],
  async observe({ engine, host, step }) {
    const createPod = (name: string, ...options: readonly string[]) =>
      engine.cli(['pod', 'create', ...engine.labelArguments, '--name', name, ...options]);
    const bare = await step('create a pod', () => createPod(engine.name('pod'), '--infra=false'));
    if (bare.exitCode !== 0) return { pods: false, localhost: false, podPort: false, memberPort: false };
    const pod = engine.name('pod');
    const [podPort, memberPort] = [await host.freePort(), await host.freePort()];
    // A custom infra image: the usual one is pulled, or built and left behind.
    const infra = await step('make an infra image', async () =>
      engine.commit(await engine.create({ network: 'none' }), { changes: lasting }),
    );
    await step('create a pod with a port', () =>
      createPod(pod, '--infra-image', infra, '--publish', `127.0.0.1:${podPort}:8080`),
    );
    const runInPod = (options: readonly string[], command: readonly string[]) =>
      engine.cli([
        ...['run', ...engine.labelArguments, '--name', engine.name('container'), '--pod', pod],
        ...[...options, engine.image('base'), ...command],
      ]);
    await step('serve', () => runInPod(['--detach'], httpServer('from the pod', 8080)));
    const body = await step('fetch in the pod', () =>
      poll(
        async () => (await runInPod([], httpFetch('127.0.0.1', 8080))).stdout,
        (text) => text !== '',
      ),
    );
    const outside = await step('fetch from the host', () =>
      poll(
        () => host.get('127.0.0.1', podPort),
        (text) => text !== null,
      ),
    );
    const publishing = await step('publish from a container', () =>
      runInPod(['--detach', '--publish', `127.0.0.1:${memberPort}:81`], forever()),
    );
    return {
      pods: true,
      localhost: body === 'from the pod',
      podPort: outside === 'from the pod',
      memberPort: publishing.exitCode === 0,
    };
  },
});
