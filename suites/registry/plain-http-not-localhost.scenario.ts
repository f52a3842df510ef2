import { commitRefused, ownImage, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/plain-http-not-localhost',
  aliases: ['registry/plain-http-elsewhere'],
  title: 'docker push refuses a plain-HTTP registry that is not on localhost',
  why: "What works with localhost on a developer's machine fails with the same registry at its address.",
  claims: ['reg-03'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#insecure-registries'],
  surfaces: ['cli'],
  uses: ['registry'],
  needs: ['host-root', 'same-host'],
  facts: {
    reachable: {
      title: 'the registry answers plain HTTP at that address',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish'],
    },
    refused: {
      title: 'the push is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:push'],
      when: ['unsafe-registry'],
    },
    saysWhy: {
      title: 'the error message mentions HTTPS',
      reference: true,
      weight: 'output',
      about: ['cli:push'],
      when: ['unsafe-registry', 'failing-command'],
    },
  },
  differences: [
    commitRefused,
    {
      on: {
        engine: 'podman',
        client: 'docker',
        version: { in: '>=5.7.0 <6.0.0', notIn: '<5.7.0 || >=6.1.1' },
      },
      facts: { saysWhy: false },
      because:
        "Podman answers a failed push with an object without a `message`, which since 5.7 it declares to be JSON: then Docker's client prints that field only",
      source: 'https://github.com/containers/podman/pull/26898',
    },
  ],
  async observe({ engine, step, host }) {
    const { hostAddress } = await host.outside();
    const port = await host.freePort();
    await engine.start({ image: 'registry', publish: [`${hostAddress}:${port}:5000`] });
    const answer = await step('wait for its answer', () =>
      poll(
        () => host.get(hostAddress, port),
        (body) => body !== null,
        // netavark 1.4 loses a container's gateway for up to a minute when a neighbour comes or goes.
        60_000,
      ),
    );
    const name = `${hostAddress}:${port}/${engine.name('container')}:1`;
    await engine.tag(await ownImage(engine), name);
    const push = await step('push', () => engine.cli(['push', name]));
    return {
      reachable: answer !== null,
      refused: push.exitCode !== 0,
      saysWhy: /HTTPS/.test(push.stderr),
    };
  },
});
