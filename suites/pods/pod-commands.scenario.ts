import { forever, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'pods/pod-commands',
  title: 'There is no docker pod command such as pod create, pod ps, pod stop or pod rm',
  why: 'Scripts that count or remove containers meet those that a pod brings with it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/',
    'https://docs.podman.io/en/latest/markdown/podman-pod.1.html',
  ],
  surfaces: ['cli'],
  needs: ['own-client'],
  facts: {
    listed: {
      title: 'pod ps lists a pod that pod create made',
      reference: false,
      weight: 'extra',
      about: ['cli:pod create', 'cli:pod ps'],
    },
    ownContainer: {
      title: 'ps --all lists a container of the pod that nobody asked for',
      reference: false,
      weight: 'extra',
      about: ['cli:pod create'],
    },
    stopped: {
      title: 'pod stop stops its containers',
      reference: false,
      weight: 'extra',
      about: ['cli:pod stop'],
    },
    kept: {
      title: 'pod rm is refused while a container of it runs',
      reference: false,
      weight: 'extra',
      about: ['cli:pod rm'],
      when: ['running-container'],
    },
    removed: {
      title: 'pod rm --force removes its containers, too',
      reference: false,
      weight: 'extra',
      about: ['cli:pod rm --force'],
    },
    unknownCode: {
      title: 'exit code of pod exists for a missing pod',
      reference: 1,
      weight: 'output',
      about: ['cli:pod exists'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { listed: true, ownContainer: true, stopped: true, kept: true, removed: true },
      because: 'Podman has pods',
      source: 'https://docs.podman.io/en/latest/markdown/podman-pod.1.html',
    },
  ],
  async observe({ engine, step }) {
    const pod = engine.name('pod');
    const command = (...args: string[]) => step(`pod ${args[0] ?? ''}`, () => engine.cli(['pod', ...args]));
    const unknown = await command('exists', engine.name('pod'));
    const infra = await step('make an infra image', async () =>
      // It keeps the command of the container, which does not end.
      engine.commit(await engine.create({ network: 'none', command: forever() })),
    );
    const made = await command(
      'create',
      ...engine.labelArguments,
      '--infra-image',
      infra,
      '--network',
      'none',
      '--name',
      pod,
    );
    const none = { listed: false, ownContainer: false, stopped: false, kept: false, removed: false };
    const unknownCode = unknown.exitCode ?? -1;
    if (made.exitCode !== 0) return { ...none, unknownCode };
    const list = await command('ps', '--filter', `name=${pod}`, '--format', '{{.Name}}');
    const name = engine.name('container');
    await step('run in the pod', () =>
      engine.cli([
        ...['run', '--detach', ...engine.labelArguments, '--pod', pod, '--name', name],
        ...[engine.image('base'), ...forever()],
      ]),
    );
    const containers = await step('list containers', () =>
      engine.cli(['ps', '--all', '--filter', `pod=${pod}`, '--format', '{{.Names}}']),
    );
    const kept = await command('rm', pod);
    await command('stop', '--time', '10', pod);
    const { running } = await engine.state({ name, id: name });
    await command('rm', '--force', pod);
    return {
      listed: list.stdout.trim() === pod,
      ownContainer: containers.stdout.trim().split('\n').length === 2,
      stopped: !running,
      kept: kept.exitCode !== 0,
      removed: !(await engine.exists(name)),
      unknownCode,
    };
  },
});
