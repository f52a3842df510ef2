import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/inspect-several',
  title: 'docker inspect exits with 1 where one object is missing, and prints the others',
  why: 'A script that inspects a list must know what it gets where one of them has gone.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/inspect/'],
  surfaces: ['cli'],
  facts: {
    exitCode: {
      title: 'the exit code where one of three is missing',
      reference: 1,
      weight: 'output',
      about: ['cli:inspect'],
      when: ['absent-object', 'failing-command'],
    },
    found: {
      title: 'names in the JSON on stdout where one of three is missing',
      reference: 'first second',
      weight: 'silent',
      about: ['cli:inspect'],
      when: ['absent-object', 'output-read'],
    },
    formatted: {
      title: 'names that a template prints where one of three is missing',
      reference: 'first second',
      weight: 'silent',
      about: ['cli:inspect --format .Name'],
      when: ['absent-object'],
    },
    told: {
      title: 'stderr names the missing one',
      reference: true,
      weight: 'output',
      about: ['cli:inspect'],
      when: ['absent-object', 'failing-command'],
    },
    ownCommand: {
      title: 'names that container inspect prints by a template where one is missing',
      reference: 'first second',
      weight: 'silent',
      about: ['cli:container inspect --format .Name'],
      when: ['absent-object'],
    },
    otherType: {
      title: '--type image with the name of a container fails',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --type'],
    },
    unknownType: {
      title: '--type nosuch fails',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --type'],
    },
    mixed: {
      title: 'a container and an image in one call are both inspected',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format .Id'],
    },
    size: {
      title: 'SizeRw of inspect --size is a number',
      reference: true,
      weight: 'output',
      about: ['cli:inspect --size'],
    },
    withoutSize: {
      title: 'SizeRw is there without --size too',
      reference: false,
      weight: 'extra',
      about: ['cli:inspect'],
      when: ['output-read'],
    },
    nothing: {
      title: 'inspect without a name fails',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect'],
      when: ['without-name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125 },
      because: 'Podman exits with 125 on every error of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman-inspect.1.html',
    },
  ],
  async observe({ engine, step }) {
    const family = engine.name('container');
    const [first, missing, second] = [`${family}-first`, engine.name('container'), `${family}-second`];
    await engine.create({ network: 'none', name: first });
    await engine.create({ network: 'none', name: second });
    const inspect = (...args: string[]) => step(args.join(' '), () => engine.cli(['inspect', ...args]));
    const words = (text: string) =>
      [...text.matchAll(new RegExp(`\\b${family}-(first|second)\\b`, 'g'))].map(([, word = '']) => word);
    const several = await inspect(first, missing, second);
    const formatted = await inspect('--format', '{{.Name}}', first, missing, second);
    const own = await step('container inspect', () =>
      engine.cli(['container', 'inspect', '--format', '{{.Name}}', first, missing, second]),
    );
    const sized = await inspect('--size', first);
    const both = await inspect('--format', '{{.Id}}', first, engine.image('base'));
    const all = (text: string) => (text.trim() === '' ? [] : (JSON.parse(text) as { Name: string }[]));
    return {
      exitCode: several.exitCode,
      found: all(several.stdout)
        .map(({ Name }) => words(Name).join(''))
        .join(' '),
      formatted: words(formatted.stdout).join(' '),
      told: several.stderr.includes(missing),
      ownCommand: words(own.stdout).join(' '),
      otherType: (await inspect('--type', 'image', first)).exitCode !== 0,
      unknownType: (await inspect('--type', 'nosuch', first)).exitCode !== 0,
      mixed: both.exitCode === 0 && both.stdout.trim().split('\n').length === 2,
      size: /"SizeRw": \d+/.test(sized.stdout),
      withoutSize: several.stdout.includes('"SizeRw"'),
      nothing: (await inspect()).exitCode !== 0,
    };
  },
});
