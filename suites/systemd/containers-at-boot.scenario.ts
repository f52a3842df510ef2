import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/containers-at-boot',
  title: 'docker.service (podman-restart.service) starts --restart containers at boot',
  why: 'Whether services are back after a reboot hangs on this unit: that it is there, and does its work.',
  claims: ['unit-01'],
  sources: ['https://docs.docker.com/engine/containers/start-containers-automatically/'],
  surfaces: ['cli'],
  needs: ['systemd', 'disposable', 'same-host', 'host-root'],
  facts: {
    plainEnds: {
      title: 'a container without a policy ends with the unit and stays so',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['after-restart'],
    },
    alwaysEnds: {
      title: 'a container with --restart always ends with the unit',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    alwaysRuns: {
      title: 'a container with --restart always runs after the start of the unit',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    unlessEnds: {
      title: 'a container with --restart unless-stopped ends with the unit',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    unlessRuns: {
      title: 'a container with --restart unless-stopped runs after the start of the unit',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    stoppedAlwaysRuns: {
      title: 'one with --restart always that was stopped by hand runs after the start of the unit',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
    stoppedStays: {
      title: 'one with --restart unless-stopped that was stopped by hand stays stopped',
      reference: true,
      weight: 'silent',
      about: ['cli:run --restart'],
      when: ['after-restart'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.3.0' },
      facts: { plainEnds: false, alwaysEnds: false, unlessEnds: false, stoppedAlwaysRuns: false },
      because: 'Podman before 3.3 has no unit that starts containers at boot',
      source: 'https://github.com/containers/podman/releases/tag/v3.3.0',
    },
    {
      on: { engine: 'podman', version: '>=3.3.0 <5.8.0' },
      facts: { unlessEnds: false },
      because:
        'before 5.8 podman-restart.service starts and stops containers with --restart always and no others',
      source: 'https://github.com/containers/podman/commit/86b6c75cef',
    },
    {
      on: { engine: 'podman', version: '>=3.3.0 <5.8.2' },
      facts: { plainEnds: false },
      because: 'podman-restart.service stops every container since 5.8.2, and chosen ones before',
      source: 'https://github.com/containers/podman/commit/fcc6ae217c',
    },
  ],
  async observe({ engine, step, host }) {
    const { boot } = host.engineUnits;
    // One that stays active after its work is done can be stopped.
    await step('start the unit', () => host.systemctl(['start', boot]));
    const plain = await engine.start({ network: 'none' });
    const always = await engine.start({ network: 'none', restart: 'always' });
    const unless = await engine.start({ network: 'none', restart: 'unless-stopped' });
    const stoppedAlways = await engine.start({ network: 'none', restart: 'always' });
    const stoppedUnless = await engine.start({ network: 'none', restart: 'unless-stopped' });
    await engine.stop(stoppedAlways, { graceSeconds: 5 });
    await engine.stop(stoppedUnless, { graceSeconds: 5 });
    const pids = [(await engine.state(always)).pid, (await engine.state(unless)).pid];
    await step('stop the unit', () => host.systemctl(['stop', boot]));
    // Not by asking the engine: a call starts some of them.
    const [alwaysLeft, unlessLeft] = await step('look for the processes', () =>
      Promise.all(pids.map((pid) => host.stat(`/proc/${pid}`))),
    );
    await host.systemctl(['reset-failed', boot]);
    await step('start the unit again', () => host.systemctl(['start', boot]));
    const states = async () => ({
      plain: await engine.state(plain),
      always: await engine.state(always),
      unless: await engine.state(unless),
      stoppedAlways: await engine.state(stoppedAlways),
      stoppedUnless: await engine.state(stoppedUnless),
    });
    const after = await step('look at the containers', () =>
      poll(states, (seen) => seen.always.running && seen.unless.running && seen.stoppedAlways.running, 8000),
    );
    return {
      plainEnds: !after.plain.running,
      alwaysEnds: alwaysLeft === null,
      unlessEnds: unlessLeft === null,
      alwaysRuns: after.always.running,
      unlessRuns: after.unless.running,
      stoppedAlwaysRuns: after.stoppedAlways.running,
      stoppedStays: !after.stoppedUnless.running,
    };
  },
});
