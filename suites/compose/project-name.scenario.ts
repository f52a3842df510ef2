import { forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:name'];

export default scenario({
  id: 'compose/project-name',
  title: 'compose takes the project name from -p first, then COMPOSE_PROJECT_NAME or name',
  why: 'Two stacks of one name replace each other’s containers, and a stack under another name is a second one.',
  claims: [],
  sources: ['https://docs.docker.com/compose/how-tos/project-name/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    file: {
      title: 'name in the file names the project',
      reference: true,
      weight: 'silent',
      about,
    },
    variable: {
      title: 'COMPOSE_PROJECT_NAME names the project',
      reference: true,
      weight: 'silent',
      about: [],
    },
    dotEnv: {
      title: 'COMPOSE_PROJECT_NAME in .env names the project',
      reference: true,
      weight: 'silent',
      about: [],
    },
    option: {
      title: '-p names the project where COMPOSE_PROJECT_NAME is another one',
      reference: true,
      weight: 'silent',
      about: ['cli:compose --project-name'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { file: false },
      because: 'version 1 of Docker’s compose refuses a file with a name',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/compose_spec.json',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { file: false, variable: false, dotEnv: false },
      because: 'before 1.0.6 podman-compose takes the name of the directory unless there is -p',
      source: 'https://github.com/containers/podman-compose/commit/f66861f89a9fa285892bb0c3be6a71f47ce856b8',
    },
  ],
  async observe({ engine, host, step }) {
    const file = `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({ 'compose.yaml': file });
    const other = await engine.project({ 'compose.yaml': file });
    await host.writeFile(`${project.directory}/named.yaml`, `name: ${project.name}file\n${file}`);
    await host.writeFile(`${other.directory}/.env`, `COMPOSE_PROJECT_NAME=${other.name}dot\n`);
    const create = ['up', '--no-start'];
    const isThere = async (name: string) =>
      (await engine.exists(`${name}-web-1`)) || engine.exists(`${name}_web_1`);
    const env = { COMPOSE_PROJECT_NAME: `${project.name}shell` };
    await step('name in the file', () => project.compose(['--file', 'named.yaml', ...create]));
    await step('name in the shell', () => project.compose(create, { env }));
    await step('name in .env', () => other.compose(create));
    await step('name as an option', () =>
      project.compose(['-p', `${project.name}option`, ...create], { env }),
    );
    return {
      file: await isThere(`${project.name}file`),
      variable: await isThere(`${project.name}shell`),
      dotEnv: await isThere(`${other.name}dot`),
      option: await isThere(`${project.name}option`),
    };
  },
});
