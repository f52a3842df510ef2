import { scenario } from '../../harness/scenario.ts';

const families = {
  swarm: ['init', 'join', 'join-token', 'leave', 'unlock', 'unlock-key', 'update'],
  node: ['demote', 'inspect', 'promote', 'ps', 'rm', 'update'],
  service: ['create', 'inspect', 'logs', 'ps', 'rm', 'rollback', 'scale', 'update'],
  stack: ['deploy', 'ps', 'rm', 'services'],
  config: ['create', 'inspect', 'rm'],
  plugin: ['create', 'disable', 'enable', 'inspect', 'install', 'push', 'rm', 'set', 'upgrade'],
  trust: ['inspect', 'revoke', 'sign'],
  checkpoint: ['create', 'ls', 'rm'],
} as const;

type Family = keyof typeof families;

function fact(family: Family) {
  const commands = families[family];
  return {
    title: `commands of docker ${family} that are known, of ${commands.join(', ')}`,
    reference: commands.length as number,
    weight: 'fails' as const,
    about: commands.map((command) => `cli:${family} ${command}`),
  };
}

export default scenario({
  id: 'secrets/docker-only-commands',
  title: 'docker has commands for swarms, plugins, signed images and checkpoints',
  why: 'A deployment to a swarm has another way on Podman, and no other spelling.',
  claims: ['alias-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/'],
  surfaces: ['cli'],
  facts: {
    swarm: fact('swarm'),
    node: fact('node'),
    service: fact('service'),
    stack: fact('stack'),
    config: fact('config'),
    plugin: fact('plugin'),
    trust: fact('trust'),
    checkpoint: fact('checkpoint'),
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { swarm: 0, node: 0, service: 0, stack: 0, config: 0, plugin: 0 },
      because: 'Podman has no swarm and no plugins to install, and so not these commands',
      source: 'https://github.com/containers/podman/blob/main/transfer.md',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { trust: 0 },
      because: 'Podman signs with push --sign-by, and its image trust is a policy of the host',
      source: 'https://docs.podman.io/en/latest/markdown/podman-image-trust.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { checkpoint: 0 },
      because: 'checkpoints of Podman are made by container checkpoint, and started by container restore',
      source: 'https://docs.podman.io/en/latest/markdown/podman-container-checkpoint.1.html',
    },
  ],
  async observe({ engine, step }) {
    const count = async (family: Family) => {
      let known = 0;
      for (const command of families[family]) {
        const { stdout, stderr } = await step(`${family} ${command} --help`, () =>
          engine.cli([family, command, '--help']),
        );
        // In place of its help an experimental command says that it is one.
        if (new RegExp(`^(Usage:\\s+)?\\w+ ${family} ${command}\\b`, 'm').test(`${stdout}\n${stderr}`))
          known += 1;
      }
      return known;
    };
    return {
      swarm: await count('swarm'),
      node: await count('node'),
      service: await count('service'),
      stack: await count('stack'),
      config: await count('config'),
      plugin: await count('plugin'),
      trust: await count('trust'),
      checkpoint: await count('checkpoint'),
    };
  },
});
