import { forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = [] as const;

export default scenario({
  id: 'compose/file-names',
  title: 'compose reads compose.yaml rather than docker-compose.yml, and needs no version',
  why: 'The same directory is another stack where compose reads another file of it.',
  claims: [],
  sources: ['https://docs.docker.com/compose/intro/compose-application-model/'],
  surfaces: ['cli'],
  needs: ['compose'],
  facts: {
    composeYaml: {
      title: 'compose.yaml without a version is read',
      reference: true,
      weight: 'fails',
      about,
    },
    dockerCompose: {
      title: 'docker-compose.yml with version: "3.8" is read',
      reference: true,
      weight: 'fails',
      about: ['compose:version'],
    },
    ofBoth: {
      title: 'services that start where compose.yaml has one and docker-compose.yml another',
      reference: 'of-compose',
      weight: 'silent',
      about,
    },
    none: {
      title: 'compose ps fails where there is no file',
      reference: true,
      weight: 'silent',
      about: ['cli:compose ps'],
      when: ['missing-file'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<1.25.5' },
      facts: { dockerCompose: false, ofBoth: '' },
      because: 'version 3.8 of the file is known since 1.25.5',
      source: 'https://github.com/docker/compose/blob/1.29.2/CHANGELOG.md',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '<1.28.6' },
      facts: { composeYaml: false },
      because:
        'compose.yaml is among the names that compose looks for since 1.28.6, and a file needs no version since 1.27',
      source: 'https://github.com/docker/compose/blob/1.29.2/CHANGELOG.md',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { ofBoth: 'of-docker' },
      because: 'version 1 of Docker’s compose looks for docker-compose.yml first',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/config.py#L153-L158',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { ofBoth: 'of-compose of-docker' },
      because: 'podman-compose reads every file of the directory whose name it looks for',
      source: 'https://github.com/containers/podman-compose/blob/v1.3.0/podman_compose.py#L1727',
    },
  ],
  async observe({ engine, step }) {
    const file = (service: string) => `
services:
  ${service}:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const modern = await engine.project({ 'compose.yaml': file('of-compose') });
    const old = await engine.project({ 'docker-compose.yml': `version: "3.8"\n${file('of-docker')}` });
    const both = await engine.project({
      'compose.yaml': `version: "3.8"\n${file('of-compose')}`,
      'docker-compose.yml': `version: "3.8"\n${file('of-docker')}`,
    });
    const empty = await engine.project({ 'other.yaml': file('other') });
    const read = (name: string, project: typeof modern) =>
      step(name, async () => (await project.compose(['ps', '--quiet'])).exitCode === 0);
    await step('up with both', () => both.compose(['up', '--detach']));
    const started: string[] = [];
    for (const service of ['of-compose', 'of-docker']) {
      if ((await both.containers(service)).length > 0) started.push(service);
    }
    return {
      composeYaml: await read('compose.yaml', modern),
      dockerCompose: await read('docker-compose.yml', old),
      ofBoth: started.join(' '),
      none: !(await read('no file', empty)),
    };
  },
});
