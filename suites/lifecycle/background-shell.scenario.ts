import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/background-shell',
  title: 'run -dit keeps a shell running in the background; run -d alone does not',
  why: 'Tutorials keep a container open with -dit to work in it with exec.',
  claims: ['run-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli'],
  facts: {
    keepsRunning: { title: 'with -dit the shell is there for exec', reference: true },
    terminal: { title: 'its input is a terminal', reference: true },
    inNetwork: { title: 'it is in the network that was named', reference: true },
    endsWithout: { title: 'with -d alone the shell ends at once, with exit code 0', reference: true },
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
    const ended = await step('wait until the one without a terminal ends', () =>
      poll(
        () => engine.state(without),
        (state) => !state.running,
      ),
    );
    const look = await step('look from inside', () =>
      engine.exec(container, ['sh', '-c', 'cat /proc/1/comm; readlink /proc/1/fd/0']),
    );
    return {
      keepsRunning: look.stdout.startsWith('sh\n'),
      terminal: /^\/dev\/(pts\/|console)/m.test(look.stdout),
      inNetwork: Object.keys(await engine.addresses(container)).join() === network.name,
      endsWithout: !ended.running && ended.exitCode === 0,
    };
  },
});
