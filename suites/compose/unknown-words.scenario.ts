import { scenario } from '../../harness/scenario.ts';

const about = [] as const;

export default scenario({
  id: 'compose/unknown-words',
  title: 'compose with an option, a command or a service that does not exist fails',
  why: 'A script whose option is not known goes on as if it had started something.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    option: {
      title: 'compose up with an option that does not exist fails',
      reference: true,
      weight: 'silent',
      about,
    },
    command: {
      title: 'a command that does not exist fails',
      reference: true,
      weight: 'silent',
      about,
    },
    service: {
      title: 'compose up with a service that does not exist fails',
      reference: true,
      weight: 'silent',
      about,
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { option: false },
      because: 'version 1 of Docker’s compose prints how to call it, and ends with 0',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `services:\n  web:\n    image: ${engine.image('base')}\n    command: "true"\n`,
    });
    const fails = (name: string, ...args: string[]) =>
      step(name, async () => (await project.compose(args)).exitCode !== 0);
    const isRead = !(await fails('known words', 'ps', '--quiet'));
    return {
      option: isRead && (await fails('unknown option', 'up', '--detach', '--no-such-option')),
      command: await fails('unknown command', 'no-such-command'),
      service: await fails('unknown service', 'up', '--detach', 'nobody'),
    };
  },
});
