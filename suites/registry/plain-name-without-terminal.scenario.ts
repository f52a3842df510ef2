import { calledInsecure, ownImage, poll, scenario } from '../../harness/scenario.ts';

const settingsOfDocker = '/etc/docker/daemon.json';

export default scenario({
  id: 'registry/plain-name-without-terminal',
  title: 'docker pull NAME without a registry or a terminal takes it from Docker Hub',
  why: 'Compose files and Dockerfiles with plain names run in CI, where nobody can choose a registry.',
  claims: ['reg-04'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-from-docker-hub',
    'https://docs.docker.com/docker-hub/image-library/mirror/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  // A registry of the run stands for Docker Hub, as a mirror in the settings of the daemon: nothing leaves the host.
  needs: ['disposable', 'same-host', 'host-root', 'own-client', 'daemon-json'],
  facts: {
    pulled: {
      title: 'pull NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    run: {
      title: 'run NAME succeeds where no search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:run'],
      when: ['plain-image-name', 'no-terminal'],
    },
    several: {
      title: 'pull NAME succeeds where two search registries are set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    one: {
      title: 'pull NAME succeeds where one search registry is set',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    aliased: {
      title: 'pull NAME succeeds where an alias gives its complete name',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['plain-image-name', 'no-terminal'],
    },
    complete: {
      title: 'pull REGISTRY/NAME succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['no-terminal'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pulled: false, run: false, several: false },
      because:
        'Podman completes a plain name by aliases and search registries only: with none it finds none, and of several a person must choose at a terminal',
      source: 'https://github.com/containers/image/blob/v5.23.1/pkg/shortnames/shortnames.go',
    },
  ],
  advice: [
    {
      facts: ['pulled', 'run', 'several'],
      write: 'Write complete names: `docker.io/library/nginx:1`, `docker.io/OWNER/NAME:1`.',
      shownBy: 'registry/plain-name-without-terminal#complete',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const { address } = registry.plain;
    const insecure = await calledInsecure(host, registry.plain);
    const name = `${engine.name('container')}:1`;
    const full = `${address}/library/${name}`;
    // At the place where Docker looks for it, and where a search registry has it.
    const places = [full, `${address}/${name}`];
    const image = await ownImage(engine);
    for (const place of places) {
      await engine.tag(image, place);
      const pushed = await step(`push ${place}`, () => engine.cli(['push', place], { env: insecure }));
      if (pushed.exitCode !== 0) throw new Error(`the push failed: ${pushed.stderr}`);
      await engine.removeImage(place);
    }

    const docker = await host.readFile(settingsOfDocker);
    const mirrored = JSON.stringify({ 'registry-mirrors': [`http://${address}`] });
    const settings = `${await host.directory()}/registries.conf`;
    const insecureHere = `[[registry]]\nlocation = "${address}"\ninsecure = true\n`;
    /** Takes the plain name away again, by whatever complete name the engine gave it. */
    const forget = () => engine.cli(['rmi', '--force', `docker.io/library/${name}`, ...places, name]);
    const ask = (what: string, search: string, command: readonly string[]) =>
      step(what, async () => {
        await host.writeFile(settings, `${search}\n${insecureHere}`);
        const env = { CONTAINERS_REGISTRIES_CONF: settings, REGISTRIES_CONFIG_PATH: settings };
        const reply = await engine.cli(command, { env });
        await forget();
        return reply.exitCode === 0;
      });
    const searching = (...registries: string[]) =>
      `unqualified-search-registries = ${JSON.stringify(registries)}\nshort-name-mode = "enforcing"`;
    try {
      await step('let the registry stand for Docker Hub', async () => {
        if (docker === null)
          await host.run(['sh', '-c', `mkdir -p /etc/docker && echo '${mirrored}' > ${settingsOfDocker}`]);
        await engine.restartService();
        // The registry is a container of the engine, which comes back by itself.
        await poll(
          () => host.get('127.0.0.1', registry.plain.port),
          (page) => page !== null,
          60_000,
        );
      });
      const info = await engine.cli(['info', '--format', '{{json .RegistryConfig}}']);
      // Without the mirror Docker would go to Docker Hub itself.
      if (info.exitCode === 0 && !info.stdout.includes(address))
        throw new Error('the mirror is not in force');
      const named = ['--name', engine.name('container'), '--network', 'none', ...engine.labelArguments];
      return {
        pulled: await ask('pull without a search registry', searching(), ['pull', name]),
        run: await ask('run without one', searching(), ['run', ...named, '--rm', name, 'true']),
        several: await ask('pull with two', searching(address, 'localhost:1'), ['pull', name]),
        one: await ask('pull with one', searching(address), ['pull', name]),
        aliased: await ask(
          'pull with an alias',
          `${searching()}\n[aliases]\n${JSON.stringify(name.replace(/:1$/, ''))} = ${JSON.stringify(full.replace(/:1$/, ''))}\n`,
          ['pull', name],
        ),
        complete: await ask('pull by the complete name', searching(), ['pull', full]),
      };
    } finally {
      if (docker === null) await host.run(['rm', '-f', settingsOfDocker]);
      await engine.restartService();
    }
  },
});
