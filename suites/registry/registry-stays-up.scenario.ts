import { attempt, scenario, script, until } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/registry-stays-up',
  title:
    'A registry with --restart=always, a bind mount and settings in the environment comes back when it dies',
  why: 'This is the line with which most private registries are run.',
  claims: ['reg-13', 'unit-01'],
  sources: [
    'https://distribution.github.io/distribution/about/deploying/',
    'https://docs.docker.com/engine/containers/start-containers-automatically/',
  ],
  surfaces: ['cli', 'api'],
  uses: ['registry'],
  needs: ['same-host'],
  facts: {
    answers: { title: 'it answers at the port that its environment sets', reference: true },
    stored: { title: 'it sees the directory of the host', reference: true },
    back: { title: 'it runs again with another process after the first has died', reference: true },
    answersAgain: { title: 'it answers again', reference: true },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const directory = await host.directory();
    await host.writeFile(`${directory}/marker`, 'from the host');
    const service = await engine.start({
      image: 'registry',
      // By name: where a rootless Podman is left to choose pasta, it is chance whether the dead one still holds
      // the port when the next one asks for it (https://github.com/containers/podman/issues/23737).
      network: 'bridge',
      restart: 'always',
      publish: [`127.0.0.1:${port}:5001`],
      binds: [`${directory}:/var/lib/registry:z`],
      env: { REGISTRY_HTTP_ADDR: ':5001', REGISTRY_LOG_LEVEL: 'error' },
    });
    const answers = () =>
      until(
        () => host.get('127.0.0.1', port),
        (body) => body !== null,
      );
    const first = await step('ask', answers);
    const marker = await engine.exec(service, script('cat /var/lib/registry/marker'));
    const before = await engine.state(service);
    // The exec ends with the process that it kills, so its own outcome says nothing.
    await step('end its process', () => attempt(() => engine.exec(service, script('kill 1'))));
    const after = await step('wait for it', () =>
      until(
        () => engine.state(service),
        ({ running, pid }) => running && pid !== 0 && pid !== before.pid,
      ),
    );
    const again = await step('ask again', answers);
    return {
      answers: first !== null,
      stored: marker.stdout === 'from the host',
      back: after.running && after.pid !== before.pid,
      answersAgain: again !== null,
    };
  },
});
