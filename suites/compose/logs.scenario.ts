import { containerOf, scenario } from '../../harness/scenario.ts';

const escapeCharacter = String.fromCodePoint(27);

function withoutColour(text: string): string {
  return text.replace(/^\[[\d;]*[Km]/, '');
}

export default scenario({
  id: 'compose/logs',
  title: 'compose logs puts web-1 before lines of web, unless --no-log-prefix is given',
  why: 'Scripts look for a line in the logs of a stack, and cut the prefix off.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/logs/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    prefix: {
      title: 'what stands before a line of the service web',
      reference: 'web-1',
      weight: 'output',
      about: ['cli:compose logs'],
      when: ['output-read'],
    },
    both: {
      title: 'the lines of all services are printed',
      reference: true,
      weight: 'silent',
      about: ['cli:compose logs'],
    },
    plain: {
      title: 'a line with --no-log-prefix is what the service printed',
      reference: true,
      weight: 'fails',
      about: ['cli:compose logs --no-log-prefix'],
    },
    one: {
      title: 'logs of one service has lines of another',
      reference: false,
      weight: 'silent',
      about: ['cli:compose logs'],
    },
    tail: {
      title: 'lines of web with --tail 1',
      reference: 'web two',
      weight: 'output',
      about: ['cli:compose logs --tail'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { prefix: 'web_1' },
      because: 'version 1 of Docker’s compose joins the parts of a name by underscores',
      source: 'https://github.com/docker/compose/pull/8655',
    },
    {
      on: { compose: 'docker-compose', composeVersion: '~2.26' },
      facts: { plain: false },
      because:
        'version 2.26 of Docker’s compose puts the sequence that clears a line of a terminal before each line, in a pipe too',
      source: 'https://github.com/docker/compose/commit/ca734ce565dae69cd3812f693981a5b8a89b0206',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: { prefix: 'id', plain: false },
      because:
        'before 1.6 podman-compose logs is podman logs of all containers, which puts their ids before the lines, and there is no --no-log-prefix',
      source: 'https://github.com/containers/podman-compose/commit/0e3ebe1a027d95ae7c03241fb70dd440e8158aa2',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.6.0' },
      facts: { prefix: '[web]', plain: false },
      because:
        'podman-compose logs puts the name of the service in brackets before each line, and colours lines in a pipe too, unless there is --no-color',
      source: 'https://github.com/containers/podman-compose/commit/0e3ebe1a027d95ae7c03241fb70dd440e8158aa2',
    },
  ],
  async observe({ engine, step }) {
    const service = (name: string) => `
    image: ${engine.image('base')}
    command: ["sh", "-c", "echo ${name} one; echo ${name} two"]
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  web: ${service('web')}
  other: ${service('other')}
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    for (const name of ['web', 'other']) {
      const container = await containerOf(project, name);
      if (container !== null) await engine.wait(container);
    }
    const all = await step('logs', () => project.compose(['logs']));
    const plain = await step('logs without a prefix', () =>
      project.compose(['logs', '--no-log-prefix', 'web']),
    );
    const tail = await step('last lines', () => project.compose(['logs', '--tail', '1', 'web']));
    // What is for terminals only; podman-compose 1.6 and version 2.26 of Docker’s compose print it everywhere.
    const linesOf = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
      `${stdout}\n${stderr}`.split(escapeCharacter).map(withoutColour).join('').split('\n');
    const first = linesOf(all).find((line) => line.endsWith('web one'));
    const prefix = first?.replace(/[\s|]*web one$/, '').trim();
    const said = (line: string) => /(web|other) (one|two)$/.exec(line)?.[0];
    return {
      prefix: prefix !== undefined && /^[\da-f]{12}$/.test(prefix) ? 'id' : (prefix ?? null),
      both: linesOf(all).some((line) => line.endsWith('other two')),
      plain: /^web one$/m.test(plain.stdout),
      one: linesOf(tail).some((line) => said(line)?.startsWith('other')),
      tail: linesOf(tail)
        .flatMap((line) => said(line) ?? [])
        .join(', '),
    };
  },
});
