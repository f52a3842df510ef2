import { poll, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/background-shell',
  title: 'docker run -dit keeps a shell running; with -d alone the shell exits',
  why: 'Tutorials keep a container open with -dit to work in it with exec.',
  claims: ['run-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  facts: {
    keepsRunning: {
      title: 'with -dit exec finds the shell running',
      reference: true,
      weight: 'silent',
      about: ['cli:run --detach', 'cli:run --interactive', 'cli:run --tty'],
      when: ['used-together'],
    },
    terminal: {
      title: 'the input of the shell is a terminal',
      reference: true,
      weight: 'silent',
      about: ['cli:run --tty'],
    },
    inputOpen: {
      title: 'standard input stays open for attach: OpenStdin of inspect',
      reference: true,
      weight: 'silent',
      about: ['cli:run --interactive'],
    },
    inNetwork: {
      title: 'the container is in the --network network',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network'],
      when: ['custom-network'],
    },
    endsWithout: {
      title: 'with -d alone the shell exits at once, with exit code 0',
      reference: true,
      weight: 'silent',
      about: ['cli:run --detach'],
    },
  },
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const name = engine.name('container');
    const without = await engine.start({ network: 'none', command: ['sh'] });
    await step('run -dit', () =>
      engine.cli([
        ...['run', '-dit', '--name', name, '--network', network.name, ...engine.labelArguments],
        engine.image('base'),
        'sh',
      ]),
    );
    const container = { name, id: name };
    const ended = await step('wait until the shell without a terminal exits', () =>
      poll(
        () => engine.state(without),
        (state) => !state.running,
      ),
    );
    const look = await step('look at the shell from inside', () =>
      engine.exec(container, ['sh', '-c', 'cat /proc/1/comm; readlink /proc/1/fd/0']),
    );
    const seen = await step('inspect', () => engine.inspect('container', name));
    return {
      keepsRunning: look.stdout.startsWith('sh\n'),
      terminal: /^\/dev\/(pts\/|console)/m.test(look.stdout),
      inputOpen: valueAt(seen, 'Config', 'OpenStdin') === true,
      inNetwork: Object.keys(await engine.addresses(container)).join() === network.name,
      endsWithout: !ended.running && ended.exitCode === 0,
    };
  },
});
