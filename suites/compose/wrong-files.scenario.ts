import { containerOf, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/wrong-files',
  title: 'A compose file with an unknown key, network, dependency or a cycle is refused',
  why: 'A typing error that nobody refuses starts a service without the setting that was meant.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    unknownKey: {
      title: 'a service with the key comand is refused',
      reference: true,
      weight: 'silent',
      about: [],
    },
    unknownNetwork: {
      title: 'a network that is not declared is refused',
      reference: true,
      weight: 'silent',
      about: ['compose:services.*.networks'],
    },
    unknownDependency: {
      title: 'depends_on a service that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: ['compose:services.*.depends_on'],
      when: ['failing-command'],
    },
    cycle: {
      title: 'two services that depend on each other are refused',
      reference: true,
      weight: 'silent',
      about: ['compose:services.*.depends_on'],
      when: ['failing-command'],
    },
    noImage: {
      title: 'a service without image and build is refused',
      reference: true,
      weight: 'silent',
      about: [],
    },
    started: {
      title: 'the service with the unknown key is made',
      reference: false,
      weight: 'silent',
      about: [],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { unknownKey: false, unknownDependency: false, cycle: false, noImage: false, started: true },
      because:
        'podman-compose checks no keys and passes over dependencies that it does not find; a service without an image gets the name that a build would give it',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L1609-L1640',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: "true"
`;
    const project = await engine.project({
      'key.yaml': `services:\n  web: ${service}    comand: "true"\n`,
      'network.yaml': `services:\n  web: ${service}    networks: [nowhere]\n`,
      'dependency.yaml': `services:\n  web: ${service}    depends_on: [nobody]\n`,
      'cycle.yaml': `services:\n  one: ${service}    depends_on: [two]\n  two: ${service}    depends_on: [one]\n`,
      'image.yaml': 'services:\n  web:\n    command: "true"\n',
    });
    const refused = (name: string) =>
      step(`read ${name}`, async () => {
        const { exitCode } = await project.compose(['--file', `${name}.yaml`, 'ps', '--quiet']);
        return exitCode !== 0;
      });
    await step('up with an unknown key', () => project.compose(['--file', 'key.yaml', 'up', '--detach']));
    return {
      unknownKey: await refused('key'),
      unknownNetwork: await refused('network'),
      unknownDependency: await refused('dependency'),
      cycle: await refused('cycle'),
      noImage: await refused('image'),
      started: (await containerOf(project, 'web')) !== null,
    };
  },
});
