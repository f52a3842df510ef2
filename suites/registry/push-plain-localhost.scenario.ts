import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/push-plain-localhost',
  title: 'docker push to a plain-HTTP registry on localhost needs no configuration',
  why: 'Local registries for development are plain HTTP on localhost nearly everywhere.',
  claims: ['reg-03'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#insecure-registries'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pushed: {
      title: 'the push succeeds without configuration',
      reference: true,
      weight: 'fails',
      about: ['cli:push'],
      when: ['unsafe-registry'],
    },
    pushedWhenCalledInsecure: {
      title: 'the push succeeds if registries.conf marks the registry as insecure',
      reference: true,
      weight: 'fails',
      about: ['cli:push'],
      when: ['unsafe-registry'],
    },
    optionAccepted: {
      title: 'push accepts --tls-verify=false',
      reference: false,
      weight: 'extra',
      about: ['cli:push'],
      when: ['unsafe-registry'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pushed: false, optionAccepted: true },
      because:
        'Podman uses TLS for every registry that registries.conf does not mark as insecure, localhost included, without --tls-verify=false',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
    commitRefused,
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { pushed: false },
      because:
        "Docker's client leaves the push to Podman's service, which uses TLS for every registry that its own registries.conf does not mark as insecure, localhost included",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['pushed', 'optionAccepted'],
      write:
        'Mark the registry as insecure in a file, `[[registry]]` with `location = "localhost:5000"` and `insecure = true`, and name the file: `CONTAINERS_REGISTRIES_CONF=FILE`. Docker needs neither and ignores both.',
      shownBy: 'registry/push-plain-localhost#pushedWhenCalledInsecure',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const name = `${registry.plain.address}/${engine.name('container')}:1`;
    await engine.tag(await ownImage(engine), name);
    const push = await step('push', () => engine.cli(['push', name]));
    const env = await calledInsecure(host, registry.plain);
    const called = await step('push to a registry that is marked as insecure', () =>
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
