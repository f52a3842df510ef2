import { containerOf, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/missing-objects',
  title: 'An external volume or network that is missing stops compose up',
  why: 'With an empty volume made in its place a database starts from nothing.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/volumes/#external',
    'https://docs.docker.com/reference/compose-file/networks/#external',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    volumeRefused: {
      title: 'compose up fails where an external volume is missing',
      reference: true,
      weight: 'silent',
      about: ['compose:volumes.*.external'],
      when: ['absent-object'],
    },
    volumeMade: {
      title: 'the external volume is made',
      reference: false,
      weight: 'silent',
      about: ['compose:volumes.*.external'],
      when: ['absent-object'],
    },
    networkRefused: {
      title: 'compose up fails where an external network is missing',
      reference: true,
      weight: 'silent',
      about: ['compose:networks.*.external'],
      when: ['absent-object'],
    },
    networkMade: {
      title: 'the external network is made',
      reference: false,
      weight: 'silent',
      about: ['compose:networks.*.external'],
      when: ['absent-object'],
    },
    undeclaredRefused: {
      title: 'compose up fails where a volume is used that the file does not declare',
      reference: true,
      weight: 'silent',
      about: ['compose:services.*.volumes'],
      when: ['named-volume', 'undeclared-volume'],
    },
    undeclaredStarted: {
      title: 'the service with that volume is made',
      reference: false,
      weight: 'silent',
      about: ['compose:services.*.volumes'],
      when: ['named-volume', 'undeclared-volume'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { volumeRefused: false, volumeMade: true },
      because:
        'before 1.0.6 podman-compose does not look for an external volume, and Podman makes one for the container',
      source: 'https://github.com/containers/podman-compose/commit/0b5c844431ad15f5ec9b7b8481de7f7c6f5bf92d',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { undeclaredRefused: false, undeclaredStarted: true },
      because: 'podman-compose refuses a volume that is not declared since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/154a51245ff2c5c8c3690d3a0035b710b69d0c3d',
    },
  ],
  async observe({ engine, step }) {
    const service = (name: string) => `
services:
  ${name}:
    image: ${engine.image('base')}
    command: "true"
`;
    const volume = engine.implicitName('volume');
    const network = engine.name('network');
    const undeclared = engine.implicitName('volume');
    const project = await engine.project({
      'volume.yaml': `${service('one')}    volumes: [data:/data]
volumes:
  data:
    external: true
    name: ${volume}
`,
      'network.yaml': `${service('two')}    networks: [outer]
networks:
  outer:
    external: true
    name: ${network}
`,
      'undeclared.yaml': `${service('three')}    volumes: ["${undeclared}:/data"]
`,
    });
    const up = (name: string) =>
      step(`up with ${name}`, () => project.compose(['--file', name, 'up', '--detach']));
    const ofVolume = await up('volume.yaml');
    const ofNetwork = await up('network.yaml');
    const ofUndeclared = await up('undeclared.yaml');
    return {
      volumeRefused: ofVolume.exitCode !== 0,
      volumeMade: await engine.volumeExists(volume),
      networkRefused: ofNetwork.exitCode !== 0,
      networkMade: await engine.networkExists(network),
      undeclaredRefused: ofUndeclared.exitCode !== 0,
      undeclaredStarted: (await containerOf(project, 'three')) !== null,
    };
  },
});
