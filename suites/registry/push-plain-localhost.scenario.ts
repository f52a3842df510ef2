import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/push-plain-localhost',
  title: 'A push to a plain-HTTP registry on localhost needs no configuration',
  why: 'Local registries for development are plain HTTP on localhost nearly everywhere.',
  claims: ['reg-03'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#insecure-registries'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pushed: { title: 'the push succeeds as it stands', reference: true },
    pushedWhenCalledInsecure: {
      title: 'it succeeds where a registries.conf calls the registry insecure',
      reference: true,
    },
    optionAccepted: { title: 'push accepts --tls-verify=false', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pushed: false, optionAccepted: true },
      because:
        'Podman speaks TLS to every registry that registries.conf does not call insecure, localhost included, unless an option says otherwise',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
    commitRefused,
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { pushed: false, pushedWhenCalledInsecure: false },
      because:
        "Docker's client asks the service to push and pull, which goes by its own registries.conf: the file that the environment names calls nothing insecure for it",
      source:
        'measured: docker push and docker pull with CONTAINERS_REGISTRIES_CONF in their environment, on the sockets of Podman 4.3.1 and 5.4.2',
    },
  ],
  advice: [
    {
      facts: ['pushed', 'optionAccepted'],
      write:
        'Call the registry insecure in a file, `[[registry]]` with `location = "localhost:5000"` and `insecure = true`, and name it: `CONTAINERS_REGISTRIES_CONF=FILE`. Docker needs neither and minds neither.',
      shownBy: 'registry/push-plain-localhost#pushedWhenCalledInsecure',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const name = `${registry.plain.address}/${engine.name('container')}:1`;
    await engine.tag(await ownImage(engine), name);
    const push = await step('push', () => engine.cli(['push', name]));
    const env = await calledInsecure(host, registry.plain);
    const called = await step('push to a registry that is called insecure', () =>
      engine.cli(['push', name], { env }),
    );
    const option = await step('push without verification', () =>
      engine.cli(['push', '--tls-verify=false', name]),
    );
    return {
      pushed: push.exitCode === 0,
      pushedWhenCalledInsecure: called.exitCode === 0,
      optionAccepted: option.exitCode === 0,
    };
  },
});
