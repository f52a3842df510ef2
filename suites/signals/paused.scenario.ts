import { attempt, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'signals/paused',
  title: 'docker kill, stop and rm --force end a paused container, and exec is refused',
  why: 'A backup that fails leaves its container paused, and the clean-up meets it so.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/pause/'],
  surfaces: ['cli', 'api'],
  needs: ['own-cgroups'],
  facts: {
    exec: {
      title: 'an exec in a paused container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
      when: ['failing-command'],
    },
    twice: {
      title: 'a second pause of a container is refused',
      reference: true,
      weight: 'output',
      about: ['cli:pause', 'api:POST /containers/{id}/pause'],
      when: ['failing-command'],
    },
    unpauseRunning: {
      title: 'unpause of one that runs is refused',
      reference: true,
      weight: 'output',
      about: ['cli:unpause', 'api:POST /containers/{id}/unpause'],
      when: ['failing-command'],
    },
    kill: {
      title: 'a kill ends a paused container',
      reference: true,
      weight: 'silent',
      about: ['cli:kill', 'api:POST /containers/{id}/kill'],
    },
    stop: {
      title: 'a stop ends a paused container',
      reference: true,
      weight: 'fails',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
      when: ['paused-container'],
    },
    removed: {
      title: 'rm --force removes a paused container',
      reference: true,
      weight: 'fails',
      about: ['cli:rm --force', 'api:DELETE /containers/{id} ?force'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { stop: false },
      because: 'Podman stops what is created or runs, and refuses to stop what is paused',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal.go',
    },
  ],
  advice: [
    {
      facts: ['stop'],
      write: 'Call `unpause` before `stop`, or `kill`.',
      shownBy: 'signals/paused#kill',
    },
  ],
  async observe({ engine, step }) {
    const paused = async () => {
      const container = await engine.start({ network: 'none' });
      // On a busy host, an old runc gives up before the freezer of cgroup v1 is done (opencontainers/runc#2791).
      const pausing = await step('pause', () =>
        poll(
          () => attempt(() => engine.pause(container)),
          (answer) => !answer.refused,
          2_000,
        ),
      );
      if (pausing.refused) await engine.pause(container);
      return { container, isPaused: (await engine.state(container)).paused };
    };
    const [one, two, three] = [await paused(), await paused(), await paused()];
    const [first, second, third] = [one.container, two.container, three.container];
    const pausedAll = one.isPaused && two.isPaused && three.isPaused;
    const refused = async (what: string, action: () => Promise<unknown>) =>
      (await step(what, () => attempt(action))).refused;
    const exec = await step('exec', () => attempt(() => engine.exec(first, ['true'])));
    const twice = await refused('pause again', () => engine.pause(first));
    const kill = await refused('kill', () => engine.kill(first));
    const killed = await engine.state(first);
    const stop = await refused('stop', () => engine.stop(second));
    const stopped = await engine.state(second);
    await step('remove by force', () => attempt(() => engine.remove(third, { force: true })));
    const removed = pausedAll && !(await engine.exists(third.name));
    const running = await engine.start({ network: 'none' });
    return {
      exec: exec.refused || exec.value.exitCode !== 0,
      twice,
      unpauseRunning: await refused('unpause one that runs', () => engine.unpause(running)),
      kill: !kill && !killed.running,
      stop: !stop && !stopped.running,
      removed,
    };
  },
});
