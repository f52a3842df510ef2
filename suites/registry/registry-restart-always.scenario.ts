import { attempt, poll, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'];

export default scenario({
  id: 'registry/registry-restart-always',
  aliases: ['registry/registry-stays-up'],
  title: 'A registry with --restart=always and a bind mount comes back when it dies',
  why: 'Most private registries are started with this command line.',
  claims: ['reg-13', 'unit-01'],
  sources: [
    'https://distribution.github.io/distribution/about/deploying/',
    'https://docs.docker.com/engine/containers/start-containers-automatically/',
  ],
  surfaces: ['cli', 'api'],
  uses: ['registry'],
  needs: ['same-host'],
  facts: {
    answers: {
      title: 'it answers at the port that REGISTRY_HTTP_ADDR sets',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
    },
    stored: {
      title: 'it sees the bind-mounted directory of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount'],
    },
    back: {
      title: 'it runs again with another process after the first one dies',
      reference: true,
      weight: 'silent',
      about,
    },
    answersAgain: { title: 'it answers again after the restart', reference: true, weight: 'silent', about },
  },
  differences: [
    {
      on: {
        engine: 'podman',
        mode: 'rootful',
        version: { in: '<=3.0.1', notIn: '>=4.3.1' },
        surface: 'cli',
      },
      facts: { back: false, answersAgain: false },
      because:
        'conmon, the monitor of the container, still held the published port when the next process needed it',
      source: 'https://github.com/containers/conmon/issues/240',
    },
    {
      on: {
        engine: 'podman',
        mode: 'rootless',
        version: { in: '<=3.0.1', notIn: '>=4.3.1' },
        surface: 'cli',
      },
      facts: { answers: false, answersAgain: false },
      because: 'rootless Podman 3 accepts --network bridge and connects the container to no network',
      source: 'measured with Podman 3.0.1: `ip address` in a container of `run --network bridge`',
    },
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' }, surface: 'api' },
      refused: true,
      because:
        'the API of Podman 3.0 takes bridge for the name of a network that somebody made, and finds none',
      source: 'measured on Podman 3.0.1, whose start of the container ends in an error of CNI, and on 4.3.1',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const directory = await host.directory();
    await host.writeFile(`${directory}/marker`, 'from the host');
    const service = await engine.start({
      image: 'registry',
      // By name: where rootless Podman chooses pasta by itself, it is chance whether the dead one still holds
      // the port when the next one needs it (https://github.com/containers/podman/issues/23737).
      network: 'bridge',
      restart: 'always',
      publish: [`127.0.0.1:${port}:5001`],
      binds: [`${directory}:/var/lib/registry:z`],
      env: { REGISTRY_HTTP_ADDR: ':5001' },
    });
    const answers = () =>
      poll(
        () => host.get('127.0.0.1', port),
        (body) => body !== null,
      );
    const first = await step('fetch from the registry', answers);
    const marker = await engine.exec(service, script('cat /var/lib/registry/marker'));
    const before = await engine.state(service);
    // The exec ends with the process that it kills, so its own exit code means nothing.
    await step('end its process', () => attempt(() => engine.exec(service, script('kill 1'))));
    const after = await step('wait for the restart', () =>
      poll(
        () => engine.state(service),
        ({ running, pid }) => running && pid !== 0 && pid !== before.pid,
      ),
    );
    const again = await step('fetch from the registry again', answers);
    return {
      answers: first !== null,
      stored: marker.stdout === 'from the host',
      back: after.running && after.pid !== before.pid,
      answersAgain: again !== null,
    };
  },
});
