import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/swarm-commands',
  title: 'docker node, service, stack, secret and config ls fail outside of a swarm',
  why: 'Deployment scripts ask for services and nodes first, and read the exit code.',
  claims: ['alias-01'],
  sources: ['https://docs.docker.com/engine/swarm/'],
  surfaces: ['cli'],
  facts: {
    nodes: { title: 'exit code of node ls', reference: 1, weight: 'output', about: ['cli:node ls'] },
    services: { title: 'exit code of service ls', reference: 1, weight: 'output', about: ['cli:service ls'] },
    stacks: { title: 'exit code of stack ls', reference: 1, weight: 'output', about: ['cli:stack ls'] },
    configs: { title: 'exit code of config ls', reference: 1, weight: 'output', about: ['cli:config ls'] },
    authority: { title: 'exit code of swarm ca', reference: 1, weight: 'output', about: ['cli:swarm ca'] },
    secrets: { title: 'exit code of secret ls', reference: 1, weight: 'silent', about: ['cli:secret ls'] },
    known: {
      title: 'number of node, service, stack, config and swarm that have a help',
      reference: 5,
      weight: 'fails',
      about: ['cli:node', 'cli:service', 'cli:stack', 'cli:config', 'cli:swarm'],
    },
    plugins: { title: 'exit code of plugin ls', reference: 0, weight: 'fails', about: ['cli:plugin ls'] },
    state: {
      title: 'info --format {{.Swarm.LocalNodeState}} prints inactive',
      reference: true,
      weight: 'fails',
      about: ['cli:info --format .Swarm.LocalNodeState'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { nodes: 125, services: 125, stacks: 125, configs: 125, authority: 125, known: 0, plugins: 125 },
      because: 'Podman has no swarm and no plugins to install, and so not these commands',
      source: 'https://github.com/containers/podman/blob/main/transfer.md',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { plugins: 1 },
      because: 'Podman’s API answers that it supports no plugins',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/server/register_plugins.go',
    },
    {
      on: { engine: 'podman' },
      facts: { secrets: 0 },
      because: 'secrets of Podman are its own, for containers of this host',
      source: 'https://docs.podman.io/en/latest/markdown/podman-secret.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { state: false },
      because: 'podman info has its own layout, without a swarm',
      source: 'https://docs.podman.io/en/latest/markdown/podman-info.1.html',
    },
  ],
  async observe({ engine, step }) {
    const code = async (...args: readonly string[]) =>
      (await step(args.join(' '), () => engine.cli(args))).exitCode;
    let known = 0;
    for (const command of ['node', 'service', 'stack', 'config', 'swarm']) {
      const { exitCode, stdout } = await step(`${command} --help`, () => engine.cli([command, '--help']));
      if (exitCode === 0 && new RegExp(`Usage:\\s+\\w+ ${command}`).test(stdout)) known += 1;
    }
    const state = await step('the state of the swarm', () =>
      engine.cli(['info', '--format', '{{.Swarm.LocalNodeState}}']),
    );
    return {
      nodes: await code('node', 'ls'),
      services: await code('service', 'ls'),
      stacks: await code('stack', 'ls'),
      configs: await code('config', 'ls'),
      authority: await code('swarm', 'ca'),
      secrets: await code('secret', 'ls'),
      known,
      plugins: await code('plugin', 'ls'),
      state: state.stdout.trim() === 'inactive',
    };
  },
});
