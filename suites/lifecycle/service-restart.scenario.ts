import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/service-restart',
  title: 'A restart of the engine’s service ends its containers, and restart policies bring theirs back',
  why: 'An upgrade restarts the service: which containers it takes along decides when it may be done.',
  claims: ['run-16', 'unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli', 'api'],
  needs: ['disposable', 'same-host'],
  facts: {
    plainEnds: { title: 'a container without a policy has ended', reference: true },
    alwaysRuns: { title: 'one with `always` runs', reference: true },
    alwaysAnew: { title: 'it was started anew', reference: true },
    stoppedAlwaysRuns: { title: 'one with `always` that was stopped before runs', reference: true },
    stoppedStays: { title: 'one with `unless-stopped` that was stopped before does not', reference: true },
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
        'Give a container that is to run after a restart of the service a policy, `run --restart always`, and let its program bear to be started anew.',
      shownBy: 'lifecycle/service-restart#alwaysRuns',
    },
    {
      facts: ['stoppedAlwaysRuns'],
      write: 'Choose `run --restart unless-stopped` where a container that was stopped is to stay so.',
      shownBy: 'lifecycle/service-restart#stoppedStays',
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
    // Policies are carried out one after the other, some time after the service answers.
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
