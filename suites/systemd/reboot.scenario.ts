import { httpFetch, httpServer, poll, scenario, script } from '../../harness/scenario.ts';

const when = ['after-restart'] as const;
const policy = ['cli:run --restart'] as const;

export default scenario({
  id: 'systemd/reboot',
  title: 'With its units enabled, docker brings back --restart containers after a reboot',
  why: 'A reboot must bring services back as their policies say, with their data, network, ports and health.',
  claims: ['unit-01'],
  sources: [
    'https://docs.docker.com/engine/containers/start-containers-automatically/',
    'https://github.com/moby/moby/blob/v28.5.2/restartmanager/restartmanager.go',
  ],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    socketAnswers: {
      title: 'the socket of the API answers by itself',
      reference: true,
      weight: 'fails',
      about: [],
    },
    alwaysRuns: {
      title: 'a container with --restart always runs',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    unlessRuns: {
      title: 'a container with --restart unless-stopped runs',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    failedRuns: {
      title: 'one with --restart on-failure that ended with 1 at the shutdown runs',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    doneStays: {
      title: 'one with --restart on-failure that ended with 0 at the shutdown does not run',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    plainStays: {
      title: 'one without a policy is listed as exited',
      reference: 'exited',
      weight: 'silent',
      about: ['cli:run --detach'],
      when,
    },
    stoppedAlwaysRuns: {
      title: 'one with --restart always that was stopped by hand runs',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    stoppedUnlessStays: {
      title: 'one with --restart unless-stopped that was stopped by hand does not run',
      reference: true,
      weight: 'silent',
      about: policy,
      when,
    },
    volumeKept: {
      title: 'a file in a named volume is still there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume'],
      when,
    },
    ownFileKept: {
      title: 'a file in the container itself is still there',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when,
    },
    portAnswers: {
      title: 'its published port answers',
      reference: 'up',
      weight: 'fails',
      about: ['cli:run --publish'],
      when,
    },
    nameAnswers: {
      title: 'on its network it answers by name',
      reference: 'up',
      weight: 'fails',
      about: ['cli:run --network', 'cli:network create'],
      when,
    },
    healthy: {
      title: 'its health checks run, and it becomes healthy',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-cmd'],
      when,
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.3.0' },
      facts: {
        alwaysRuns: false,
        stoppedAlwaysRuns: false,
        portAnswers: '',
        nameAnswers: '',
        healthy: false,
      },
      because: 'Podman before 3.3 has no unit that starts containers at boot',
      source: 'https://github.com/containers/podman/releases/tag/v3.3.0',
    },
    {
      on: { engine: 'podman', version: '<5.8.0' },
      facts: { unlessRuns: false },
      because: 'before 5.8 podman-restart.service starts containers with --restart always and no others',
      source: 'https://github.com/containers/podman/commit/86b6c75cef',
    },
    {
      on: { engine: 'podman', version: '>=5.8.0 <5.8.2' },
      facts: { unlessRuns: false },
      because: 'before 5.8.2 podman-restart.service takes what it stops at the shutdown for stopped by hand',
      source: 'https://github.com/containers/podman/commit/fcc6ae217c',
    },
    {
      on: { engine: 'podman' },
      facts: { failedRuns: false },
      because: 'podman-restart.service starts no container with --restart on-failure',
      source:
        'https://github.com/containers/podman/blob/v5.8.1/contrib/systemd/system/podman-restart.service.in',
    },
  ],
  advice: [
    {
      facts: ['failedRuns', 'unlessRuns'],
      write: 'Give what is to be back after a reboot `--restart always`.',
      shownBy: 'systemd/reboot#alwaysRuns',
    },
  ],
  async beforeBoot({ engine, step, host }) {
    const { boot, socket } = host.engineUnits;
    const enabled: string[] = [];
    for (const unit of [boot, socket]) {
      const { stdout } = await host.systemctl(['is-enabled', unit]);
      if (stdout.trim() !== 'disabled') continue;
      await step('enable the unit', () => host.systemctl(['enable', unit]));
      enabled.push(unit);
    }
    // One that stays active after its work is done stops containers at the shutdown.
    await step('start the unit', () => host.systemctl(['start', boot]));
    const start = async (...[spec]: Parameters<typeof engine.start>) => {
      const { name, id } = await engine.start({ network: 'none', ...spec });
      return { name, id };
    };
    const endsWith = (code: number) => script(`trap "exit ${code}" TERM`, 'sleep 600 & wait');
    const plain = await start();
    const always = await start({ restart: 'always' });
    const unless = await start({ restart: 'unless-stopped' });
    const failed = await start({ restart: 'on-failure', command: endsWith(1) });
    const done = await start({ restart: 'on-failure', command: endsWith(0) });
    const stoppedAlways = await start({ restart: 'always' });
    const stoppedUnless = await start({ restart: 'unless-stopped' });
    await engine.stop(stoppedAlways, { graceSeconds: 5 });
    await engine.stop(stoppedUnless, { graceSeconds: 5 });
    const network = await engine.createNetwork();
    const volume = await engine.createVolume();
    const port = await host.freePort();
    const web = await start({
      network,
      restart: 'always',
      binds: [`${volume.name}:/data`],
      publish: [`127.0.0.1:${port}:80`],
      health: { command: 'true', intervalSeconds: 1 },
      command: httpServer('up'),
    });
    await engine.exec(web, script('echo kept > /data/kept', 'echo kept > /kept'));
    const { name, id } = network;
    const containers = { plain, always, unless, failed, done, stoppedAlways, stoppedUnless, web };
    return { enabled, containers, network: { name, id }, port };
  },
  async observe({ engine, step, host, before: { enabled, containers, network, port } }) {
    try {
      await step('wait for the end of the boot', () => host.systemctl(['is-system-running', '--wait']));
      const ping = await step('call', () =>
        poll(
          () => host.getOnSocket(host.engineUnits.path, '/_ping'),
          (answer) => answer === 'OK',
          10_000,
        ),
      );
      const states = async () => ({
        plain: await engine.state(containers.plain),
        always: await engine.state(containers.always),
        unless: await engine.state(containers.unless),
        failed: await engine.state(containers.failed),
        done: await engine.state(containers.done),
        stoppedAlways: await engine.state(containers.stoppedAlways),
        stoppedUnless: await engine.state(containers.stoppedUnless),
        web: await engine.state(containers.web),
      });
      const after = await step('look at the containers', () =>
        poll(
          states,
          (seen) =>
            seen.always.running &&
            seen.unless.running &&
            seen.failed.running &&
            seen.stoppedAlways.running &&
            seen.web.running,
          15_000,
        ),
      );
      const body = await step('ask on the port', () =>
        poll(
          () => host.get('127.0.0.1', port),
          (answer) => answer === 'up',
          8000,
        ),
      );
      const byName = await step('ask by name', () =>
        engine.run({ network, autoRemove: true, command: httpFetch(containers.web.name) }),
      );
      const isHealthy = () => engine.list({ filters: { name: containers.web.name, health: 'healthy' } });
      const healthy = await step('look at the health', () =>
        poll(isHealthy, (names) => names.length > 0, 15_000),
      );
      // What did not come back shows its files all the same.
      if (!after.web.running) await engine.startCreated(containers.web);
      const kept = await step('read the files', () =>
        engine.exec(containers.web, script('cat /data/kept', 'cat /kept')),
      );
      const [inVolume, own] = kept.stdout.split('\n');
      return {
        socketAnswers: ping === 'OK',
        alwaysRuns: after.always.running,
        unlessRuns: after.unless.running,
        failedRuns: after.failed.running,
        doneStays: !after.done.running,
        plainStays: after.plain.status,
        stoppedAlwaysRuns: after.stoppedAlways.running,
        stoppedUnlessStays: !after.stoppedUnless.running,
        volumeKept: inVolume === 'kept',
        ownFileKept: own === 'kept',
        portAnswers: body ?? '',
        nameAnswers: byName.stdout,
        healthy: healthy.length > 0,
      };
    } finally {
      for (const unit of enabled) await host.systemctl(['disable', '--now', unit]);
    }
  },
});
