import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/daemon-restart',
  aliases: ['lifecycle/service-restart'],
  title: 'A daemon restart ends containers, and --restart policies start them again',
  why: 'An upgrade restarts the service: which containers end with it decides when it may be done.',
  claims: ['run-16', 'unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli', 'api'],
  needs: ['disposable', 'same-host'],
  facts: {
    plainEnds: {
      title: 'a container without a restart policy has ended',
      reference: true,
      weight: 'silent',
      about: ['cli:run --detach', 'api:POST /containers/{id}/start'],
      when: ['after-restart'],
    },
    alwaysRuns: {
      title: 'a container with --restart always runs',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
      when: ['after-restart'],
    },
    alwaysAnew: {
      title: 'the container with --restart always is a new process',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
      when: ['after-restart'],
    },
    stoppedAlwaysRuns: {
      title: 'a container with --restart always that was stopped before runs',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
      when: ['after-restart', 'stopped-container'],
    },
    stoppedStays: {
      title: 'a container with --restart unless-stopped that was stopped before stays stopped',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart', 'api:POST /containers/create HostConfig.RestartPolicy.Name'],
      when: ['after-restart', 'stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { plainEnds: false, alwaysAnew: false, stoppedAlwaysRuns: false },
      because:
        'Podman’s containers belong to no service: each has its own monitor, and the service only answers requests',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
  ],
  advice: [
    {
      facts: ['plainEnds', 'alwaysAnew'],
      write:
        'Give a container that must run after a restart of the service a policy, `run --restart always`, and let its program survive a new start.',
      shownBy: 'lifecycle/daemon-restart#alwaysRuns',
    },
    {
      facts: ['stoppedAlwaysRuns'],
      write: 'Use `run --restart unless-stopped` where a stopped container must stay stopped.',
      shownBy: 'lifecycle/daemon-restart#stoppedStays',
    },
  ],
  async observe({ engine, step }) {
    const plain = await engine.start();
    const always = await engine.start({ restart: 'always' });
    const stoppedAlways = await engine.start({ restart: 'always' });
    const stoppedUnless = await engine.start({ restart: 'unless-stopped' });
    await engine.stop(stoppedAlways, { graceSeconds: 5 });
    await engine.stop(stoppedUnless, { graceSeconds: 5 });
    const before = await engine.state(always);
    await step('restart the service', () => engine.restartService());
    const states = async () => ({
      plain: await engine.state(plain),
      always: await engine.state(always),
      stoppedAlways: await engine.state(stoppedAlways),
      stoppedUnless: await engine.state(stoppedUnless),
    });
    // The service applies restart policies one after the other, some time after it answers.
    const after = await step('look at the containers', () =>
      poll(states, (seen) => seen.always.running && seen.stoppedAlways.running, 5000),
    );
    return {
      plainEnds: !after.plain.running,
      alwaysRuns: after.always.running,
      alwaysAnew: after.always.pid !== before.pid,
      stoppedAlwaysRuns: after.stoppedAlways.running,
      stoppedStays: !after.stoppedUnless.running,
    };
  },
});
