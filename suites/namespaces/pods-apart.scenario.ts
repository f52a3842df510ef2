import { forever, httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

/** Podman 3 starts an infra image without an entrypoint through a shell, which splits its command. */
const lasting = [
  `ENTRYPOINT ${JSON.stringify(forever().slice(0, 2))}`,
  `CMD ${JSON.stringify(forever().slice(2))}`,
];

export default scenario({
  id: 'namespaces/pods-apart',
  title: 'Rootless pods reach each other only through ports published on the host',
  why: 'Rootless pods have no address of their own that another pod could use.',
  claims: ['ns-06'],
  sources: ['https://docs.podman.io/en/latest/markdown/podman-pod-create.1.html'],
  surfaces: ['cli'],
  needs: ['rootless', 'same-host'],
  facts: {
    byAddress: {
      title: "the other pod's server answers on its own address and port",
      reference: false,
      weight: 'silent',
      about: ['cli:pod create'],
    },
    throughHost: {
      title: "the other pod's server answers on the published port of the host",
      reference: true,
      weight: 'extra',
      about: ['cli:pod create --publish'],
    },
  },
  differences: [
    {
      on: { client: 'docker' },
      facts: { throughHost: false },
      because: 'there are no pods',
      source: 'https://docs.docker.com/reference/cli/docker/',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'pasta', version: '<5.3' },
      facts: { throughHost: false },
      because: "with pasta the host's address was the container's own until the host got a separate one",
      source: 'https://github.com/eriksjolund/podman-networking-docs/pull/30',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.0.0' },
      facts: { throughHost: false },
      because:
        'before 4.0 the name host.containers.internal does not resolve to the host, and before 3.2 it is unknown',
      source: 'https://github.com/containers/podman/issues/12000',
    },
  ],
  advice: [
    {
      facts: ['throughHost'],
      write:
        'Use containers instead of pods: publish the port of the one, and give the other a name for the host, `--add-host NAME:host-gateway`.',
      shownBy: 'networks/neighbours-through-host#atHostGateway',
    },
  ],
  async observe({ engine, host, step, told }) {
    const createPod = async (...options: readonly string[]) => {
      const name = engine.name('pod');
      const { exitCode } = await step('create a pod', () =>
        engine.cli(['pod', 'create', ...engine.labelArguments, '--name', name, ...options]),
      );
      return { name, created: exitCode === 0 };
    };
    const bare = await createPod('--infra=false');
    if (!bare.created) return { byAddress: false, throughHost: false };
    const port = await host.freePort();
    const infra = await step('make an infra image', async () =>
      engine.commit(await engine.create({ network: 'none' }), { changes: lasting }),
    );
    const run = (pod: string, options: readonly string[], command: readonly string[]) =>
      engine.cli([
        ...['run', ...engine.labelArguments, '--name', engine.name('container'), '--pod', pod],
        ...[...options, engine.image('base'), ...command],
      ]);
    const { name: serving } = await createPod('--infra-image', infra, '--publish', `${port}:8080`);
    const { name: asking } = await createPod('--infra-image', infra);
    await step('serve in the one', () => run(serving, ['--detach'], httpServer('from the pod', 8080)));
    const address = await step('its address', () =>
      run(serving, [], ['sh', '-c', 'ip -4 -o address show scope global']),
    );
    const own = told(/ inet (?<address>[\d.]+)/.exec(address.stdout)?.groups?.address) ?? '127.0.0.1';
    const byAddress = await step('fetch by address from the other', () =>
      run(asking, [], httpFetch(own, 8080)),
    );
    const throughHost = await step('fetch through the host from the other', () =>
      poll(
        () => run(asking, [], httpFetch('host.containers.internal', port)),
        (answer) => answer.exitCode === 0,
      ),
    );
    return {
      byAddress: byAddress.stdout === 'from the pod',
      throughHost: throughHost.stdout === 'from the pod',
    };
  },
});
