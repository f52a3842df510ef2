import { jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/secret-commands',
  title: 'docker secret create, ls, inspect and rm do not work outside of a swarm',
  why: 'Scripts rotate secrets by name, and have to know which of these commands are there.',
  claims: ['alias-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/secret/'],
  surfaces: ['cli'],
  facts: {
    fromFile: {
      title: 'secret create NAME FILE',
      reference: false,
      weight: 'extra',
      about: ['cli:secret create'],
    },
    listed: {
      title: 'secret ls --format {{.Name}} lists it',
      reference: false,
      weight: 'extra',
      about: ['cli:secret ls --format'],
    },
    filtered: {
      title: 'secret ls --filter name= and --quiet find its id',
      reference: false,
      weight: 'extra',
      about: ['cli:secret ls --filter', 'cli:secret ls --quiet'],
    },
    inspected: {
      title: 'secret inspect --format {{.Spec.Name}} prints its name',
      reference: false,
      weight: 'extra',
      about: ['cli:secret inspect --format'],
    },
    labels: {
      title: 'secret inspect has its labels',
      reference: false,
      weight: 'extra',
      about: ['cli:secret create --label'],
    },
    emptyRefused: {
      title: 'an empty secret is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:secret create'],
      when: ['empty-value'],
    },
    removed: {
      title: 'secret rm removes it, and prints its name or id',
      reference: false,
      weight: 'extra',
      about: ['cli:secret rm'],
    },
    missing: {
      title: 'secret inspect of a name that does not exist fails',
      reference: true,
      weight: 'silent',
      about: ['cli:secret inspect'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { fromFile: true, listed: true, filtered: true, inspected: true, labels: true, removed: true },
      because: 'Podman keeps secrets itself, without a swarm',
      source: 'https://docs.podman.io/en/latest/markdown/podman-secret.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('stored-secret');
    const directory = await host.directory();
    await host.writeFile(`${directory}/secret`, 'text');
    await host.writeFile(`${directory}/empty`, '');
    const ask = (...args: readonly string[]) =>
      step(args.slice(0, 2).join(' '), () => engine.cli(['secret', ...args]));
    const created = await ask('create', ...engine.labelArguments, name, `${directory}/secret`);
    const list = await ask('ls', '--format', '{{.Name}}');
    const quiet = await ask('ls', '--quiet', '--filter', `name=${name}`);
    const byName = await ask('inspect', '--format', '{{.Spec.Name}}', name);
    const whole = await ask('inspect', name);
    const [first] = jsonLines(whole.stdout.replaceAll('\n', '').replace(/^\[|\]$/g, ''));
    const [label, value] = (engine.labelArguments[1] ?? '').split('=');
    const empty = await ask(
      'create',
      ...engine.labelArguments,
      engine.name('stored-secret'),
      `${directory}/empty`,
    );
    const removed = await ask('rm', name);
    const missing = await ask('inspect', name);
    return {
      fromFile: created.exitCode === 0,
      listed: list.exitCode === 0 && list.stdout.split('\n').includes(name),
      filtered:
        quiet.exitCode === 0 && quiet.stdout.trim() !== '' && created.stdout.includes(quiet.stdout.trim()),
      inspected: byName.stdout.trim() === name,
      labels: textAt(first, 'Spec', 'Labels', label ?? '') === value,
      emptyRefused: empty.exitCode !== 0,
      removed: removed.exitCode === 0 && removed.stdout.trim() !== '' && missing.exitCode !== 0,
      missing: missing.exitCode !== 0,
    };
  },
});
