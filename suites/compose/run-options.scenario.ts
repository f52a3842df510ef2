import { forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/run-options',
  title: 'compose run takes --entrypoint, --user, --workdir, -e, -v, --no-deps and --name',
  why: 'A one-off task that runs as another user or without its volume changes what it should not.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/run/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    entrypoint: {
      title: '--entrypoint replaces that of the service',
      reference: true,
      weight: 'silent',
      about: ['cli:compose run --entrypoint'],
    },
    user: {
      title: 'user and group with --user 1234:5678',
      reference: '1234:5678',
      weight: 'silent',
      about: ['cli:compose run --user'],
    },
    workdir: {
      title: 'working directory with --workdir /home/app',
      reference: '/home/app',
      weight: 'silent',
      about: ['cli:compose run --workdir'],
    },
    variable: {
      title: '-e is put over a variable of the service',
      reference: 'option',
      weight: 'silent',
      about: ['cli:compose run --env'],
    },
    servicesOwn: {
      title: 'a variable of the service is kept',
      reference: 'kept',
      weight: 'silent',
      about: ['cli:compose run'],
    },
    volume: {
      title: '-v mounts a further directory',
      reference: 'content',
      weight: 'silent',
      about: ['cli:compose run --volume'],
    },
    withoutDependencies: {
      title: 'exit code of run --no-deps where what the service depends on is not there',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose run --no-deps'],
    },
    dependencies: {
      title: 'run --no-deps starts what the service depends on',
      reference: false,
      weight: 'extra',
      about: ['cli:compose run --no-deps'],
    },
    dependenciesToo: {
      title: 'run starts what the service depends on',
      reference: true,
      weight: 'fails',
      about: ['cli:compose run'],
    },
    named: {
      title: '--name names the container',
      reference: true,
      weight: 'fails',
      about: ['cli:compose run --name'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { volume: 'none' },
      because: 'before 1.0.6 podman-compose run takes -v and does nothing with it',
      source: 'https://github.com/containers/podman-compose/blob/v1.0.3/podman_compose.py#L1402-L1404',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.0.6 <1.4.0' },
      facts: { withoutDependencies: 125 },
      because:
        'from 1.0.6 until 1.4 podman-compose run gives --requires with --no-deps too, and Podman refuses a requirement that is not there',
      source: 'https://github.com/containers/podman-compose/commit/8206cc3ea277eee6c2e87d4cd66eba8eae3d44eb',
    },
  ],
  async observe({ engine, host, step }) {
    const shared = await host.directory();
    await host.writeFile(`${shared}/file`, 'content');
    const image = engine.image('base');
    const project = await engine.project({
      'compose.yaml': `
services:
  db:
    image: ${image}
    command: ${inCompose(forever())}
  task:
    image: ${image}
    entrypoint: ["echo", "entry"]
    depends_on: [db]
    environment:
      ONE: file
      TWO: kept
`,
    });
    const name = `${project.name}-named`;
    const look = 'echo "look=$(id -u):$(id -g)|$(pwd)|$ONE|$TWO|$(cat /extra/file 2>/dev/null || echo none)"';
    const options = [
      '--user',
      '1234:5678',
      '--workdir',
      '/home/app',
      '-e',
      'ONE=option',
      '-v',
      `${shared}:/extra`,
    ];
    const alone = await step('run without dependencies', () =>
      project.compose(['run', '--rm', '-T', '--no-deps', 'task', 'no-program']),
    );
    const dependencies = (await project.containers('db')).length > 0;
    const run = await step('run with options', () =>
      project.compose(['run', '-T', '--name', name, '--entrypoint', 'sh', ...options, 'task', '-c', look]),
    );
    const [user, workdir, one, two, content] = /^look=(.*)$/m.exec(run.stdout)?.[1]?.split('|') ?? [];
    return {
      entrypoint: user !== undefined,
      user: user ?? null,
      workdir: workdir ?? null,
      variable: one ?? null,
      servicesOwn: two ?? null,
      volume: content ?? null,
      withoutDependencies: alone.exitCode,
      dependencies,
      dependenciesToo: (await project.containers('db')).length > 0,
      named: await engine.exists(name),
    };
  },
});
