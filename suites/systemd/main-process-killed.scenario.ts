import { poll, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/main-process-killed',
  title: '--restart always restarts a container whose main process is killed',
  why: 'Programs crash and are killed for their memory when nobody is there to start them again.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    restarted: {
      title: 'a container with --restart always runs anew',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
    },
    counted: {
      title: 'RestartCount in inspect',
      reference: 1,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .RestartCount'],
      when: ['output-read'],
    },
    plainEnds: {
      title: 'a container without a policy has ended',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
    },
    exitCode: {
      title: 'exit code of a container without a policy',
      reference: 137,
      weight: 'silent',
      about: [
        'cli:container inspect --format .State.ExitCode',
        'api:GET /containers/{id}/json .State.ExitCode',
      ],
    },
  },
  async observe({ engine, step, host }) {
    const always = await engine.start({ network: 'none', restart: 'always' });
    const plain = await engine.start({ network: 'none' });
    const [first, other] = [await engine.state(always), await engine.state(plain)];
    await step('kill both programs', () => host.run(['kill', '-KILL', String(first.pid), String(other.pid)]));
    const again = await step('wait for the restart', () =>
      poll(
        () => engine.state(always),
        (state) => state.running && state.pid !== first.pid,
      ),
    );
    const ended = await step('wait for the end of the other', () =>
      poll(
        () => engine.state(plain),
        (state) => state.status === 'exited',
      ),
    );
    const seen = await engine.inspect('container', always.name);
    return {
      restarted: again.running && again.pid !== first.pid,
      counted: Number(valueAt(seen, 'RestartCount')),
      plainEnds: !ended.running,
      exitCode: ended.exitCode,
    };
  },
});
