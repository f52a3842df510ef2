import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/project-labels',
  title: 'compose writes com.docker.compose.project and other labels on what it makes',
  why: 'Dashboards, updaters and log shippers group containers by the labels that compose writes.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#labels'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    project: {
      title: 'com.docker.compose.project is the name of the directory',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    service: {
      title: 'com.docker.compose.service is the name of the service',
      reference: 'web',
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    number: {
      title: 'com.docker.compose.container-number of the first container',
      reference: '1',
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    oneOff: {
      title: 'com.docker.compose.oneoff of a container that up made',
      reference: 'False',
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    directory: {
      title: 'com.docker.compose.project.working_dir is the directory of the file',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    files: {
      title: 'com.docker.compose.project.config_files is the absolute path of the file',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    configHash: {
      title: 'com.docker.compose.config-hash has a value',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    onVolume: {
      title: 'com.docker.compose.volume of a volume is its name in the file',
      reference: 'data',
      weight: 'silent',
      about: ['compose:volumes.*'],
      when: ['seen-from-host'],
    },
    onNetwork: {
      title: 'com.docker.compose.network of the network of the project',
      reference: 'default',
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['seen-from-host'],
    },
    fromMap: {
      title: 'a label that the file has as a map, with a number',
      reference: '1',
      weight: 'silent',
      about: ['compose:services.*.labels'],
    },
    volumeLabel: {
      title: 'a label that the file gives to the volume',
      reference: 'blue',
      weight: 'silent',
      about: ['compose:volumes.*.labels'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { oneOff: '', configHash: false, onVolume: '', onNetwork: '' },
      because:
        'podman-compose writes only those of Docker’s labels that name the project, its files, the service and the number; the rest have names of its own',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L2717-L2734',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { files: false },
      because:
        'podman-compose writes the names of the files as they were given or found, not as absolute paths',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L2717-L2734',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { files: false },
      because: 'version 1 of Docker’s compose writes the names of the files as they were given or found',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/command.py',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    volumes: [data:/data]
    labels:
      example.number: 1
volumes:
  data:
    labels:
      example.colour: blue
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const web = await describedBy(engine, await containerOf(project, 'web'));
    const label = (name: string) => textAt(web, 'Config', 'Labels', name);
    const compose = (name: string) => label(`com.docker.compose.${name}`);
    const volume = await engine.inspect('volume', `${project.name}_data`);
    const network = await engine.inspect('network', `${project.name}_default`);
    // Docker says Labels, Podman's own client says labels.
    const onNetwork = (name: string) => textAt(network, 'Labels', name) || textAt(network, 'labels', name);
    return {
      project: compose('project') === project.name,
      service: compose('service'),
      number: compose('container-number'),
      oneOff: compose('oneoff'),
      directory: compose('project.working_dir') === project.directory,
      files: compose('project.config_files') === `${project.directory}/compose.yaml`,
      configHash: compose('config-hash') !== '',
      onVolume: textAt(volume, 'Labels', 'com.docker.compose.volume'),
      onNetwork: onNetwork('com.docker.compose.network'),
      fromMap: label('example.number'),
      volumeLabel: textAt(volume, 'Labels', 'example.colour'),
    };
  },
});
