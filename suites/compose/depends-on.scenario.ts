import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

const about = ['compose:services.*.depends_on.*.condition'];

export default scenario({
  id: 'compose/depends-on',
  title: 'depends_on with service_completed_successfully waits, and stops on a failure',
  why: 'A stack that starts before its migration has run works on the old database.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    waited: {
      title: 'a service starts after the one that must complete has ended',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:service_completed_successfully'],
    },
    ranAgain: {
      title: 'the service that has completed runs once more when what depends on it starts',
      reference: false,
      weight: 'silent',
      about,
      when: ['value:service_completed_successfully'],
    },
    ordered: {
      title: 'a service starts after the one that must have started',
      reference: true,
      weight: 'silent',
      about: ['compose:services.*.depends_on'],
    },
    upRefused: {
      title: 'compose up fails where a service that must complete ends with an error',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:service_completed_successfully', 'failing-command'],
    },
    dependentStarted: {
      title: 'what depends on the failed service is started',
      reference: false,
      weight: 'silent',
      about,
      when: ['value:service_completed_successfully', 'failing-command'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.4.0' },
      facts: { waited: false },
      because:
        'podman-compose knows conditions since 1.3, and up --detach waits for them before it starts a container since 1.4',
      source: 'https://github.com/containers/podman-compose/commit/9e0da82726f1ac20608f8c8b01768e4f2ed7c5bd',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.4.0' },
      facts: { ranAgain: true },
      because:
        'podman-compose creates containers with --requires, and podman start starts all that a container requires and that does not run; where a third depends on the second, up may end with 125',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal.go#L880-L930',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { upRefused: false, dependentStarted: true },
      because:
        'podman-compose waits until the service has stopped, and does not ask with which exit code; before 1.3 it does not wait',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L1573-L1577',
    },
  ],
  async observe({ engine, step, host }) {
    const shared = await host.directory();
    await host.run(['chmod', '777', shared]);
    // Longer than whoever does not wait takes to start the second.
    const untilStarted = 'i=0; until test -e /shared/second || test $i -ge 15; do sleep 1; i=$((i+1)); done';
    const alone = (command: readonly string[]) => `
    image: ${engine.image('base')}
    command: ${inCompose(command)}
`;
    const service = (
      command: readonly string[],
      needs: string,
      state = 'completed_successfully',
    ) => `${alone(command)}
    volumes: ["${shared}:/shared"]
    depends_on:
      ${needs}:
        condition: service_${state}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  base: ${alone(forever())}
  first: ${service(['sh', '-c', `echo run >> /shared/runs; ${untilStarted}; touch /shared/done`], 'base', 'started')}
  second: ${service(['sh', '-c', 'test -e /shared/done && touch /shared/after; touch /shared/second; sleep 1000'], 'first')}
`,
      'failing.yaml': `
services:
  bad: ${alone(['sh', '-c', 'exit 3'])}
  dependent: ${service(['sh', '-c', 'touch /shared/started; sleep 1000'], 'bad')}
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const startOf = async (name: string) =>
      textAt(await describedBy(engine, await containerOf(project, name)), 'State', 'StartedAt');
    const [base, first] = [await startOf('base'), await startOf('first')];
    const failing = await step('up with a failing service', () =>
      project.compose(['--file', 'failing.yaml', 'up', '--detach']),
    );
    const runs = (await host.readFile(`${shared}/runs`)) ?? '';
    return {
      waited: (await host.stat(`${shared}/after`)) !== null,
      ranAgain: runs.trim().split('\n').length > 1,
      ordered: base !== '' && base < first,
      upRefused: failing.exitCode !== 0,
      dependentStarted: (await host.stat(`${shared}/started`)) !== null,
    };
  },
});
