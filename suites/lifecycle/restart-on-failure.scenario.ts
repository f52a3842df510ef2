import { poll, scenario, script, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/restart-on-failure',
  title: '--restart on-failure:N restarts a failing container at most N times',
  why: 'Restart policies keep small services up without a supervisor.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli', 'api'],
  facts: {
    starts: {
      title: 'starts of a failing container with on-failure:2',
      reference: 3,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.MaximumRetryCount'],
      when: ['failing-command'],
    },
    counted: {
      title: 'RestartCount in inspect afterwards',
      reference: 2,
      weight: 'silent',
      about: [
        'cli:run --restart',
        'cli:container inspect',
        'api:POST /containers/create HostConfig.RestartPolicy.MaximumRetryCount',
        'api:GET /containers/{id}/json .RestartCount',
      ],
      when: ['failing-command', 'output-read'],
    },
    exitCode: {
      title: 'the exit code is that of the last failure',
      reference: 5,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.MaximumRetryCount'],
      when: ['failing-command'],
    },
    startsOfGood: {
      title: 'starts of a container that exits with 0',
      reference: 1,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
    },
  },
  async observe({ engine, step }) {
    const command = (code: number) => script('echo started', `exit ${code}`);
    const restart = 'on-failure:2' as const;
    const good = await engine.start({ network: 'none', restart, command: command(0) });
    const failing = await engine.start({ network: 'none', restart, command: command(5) });
    const starts = async (container: typeof failing) =>
      (await engine.logs(container)).stdout.split('\n').filter((line) => line === 'started').length;
    const counted = await step('wait for the last start', () =>
      poll(
        async () => {
          const seen = await engine.inspect('container', failing.name);
          const running =
            valueAt(seen, 'State', 'Running') === true || valueAt(seen, 'State', 'Restarting') === true;
          return { running, count: Number(valueAt(seen, 'RestartCount')) };
        },
        ({ running, count }) => !running && count >= 2,
        60_000,
      ),
    );
    const state = await engine.state(failing);
    return {
      starts: await step('count the starts', () => starts(failing)),
      counted: counted.count,
      exitCode: state.exitCode,
      startsOfGood: await step('count the starts of the successful container', () => starts(good)),
    };
  },
});
