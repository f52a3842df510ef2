import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-force-kills',
  title: 'docker rm -f kills the process at once, without SIGTERM',
  why: 'Where the process gets SIGTERM first, `rm -f` of a container that ignores it takes the whole stop timeout, ten seconds by default.',
  claims: ['run-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/rm/#force'],
  surfaces: ['cli', 'api'],
  facts: {
    removed: {
      title: 'the containers are removed',
      reference: true,
      weight: 'silent',
      about: ['cli:rm --force', 'api:DELETE /containers/{id} ?force'],
    },
    asked: {
      title: 'the process gets SIGTERM first',
      reference: false,
      weight: 'silent',
      about: ['cli:rm --force', 'api:DELETE /containers/{id} ?force'],
      when: ['running-container'],
    },
    grace: {
      title: 'the process is given time to end',
      reference: false,
      weight: 'silent',
      about: ['cli:rm --force', 'api:DELETE /containers/{id} ?force'],
      when: ['running-container'],
    },
    ended: {
      title: 'kill ends the process before the removal',
      reference: true,
      weight: 'silent',
      about: ['cli:kill', 'api:POST /containers/{id}/kill'],
    },
    askedWhenKilled: {
      title: 'the process gets SIGTERM when kill comes before the removal',
      reference: false,
      weight: 'silent',
      about: ['cli:kill', 'api:POST /containers/{id}/kill'],
    },
    askedWhenStopped: {
      title: 'the process gets SIGTERM, and time to end, when stop comes before the removal',
      reference: true,
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { asked: true, grace: true },
      because:
        'Podman stops a container before a forced removal, and waits for its stop timeout before it kills',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rm.1.html',
    },
  ],
  advice: [
    {
      facts: ['asked', 'grace'],
      write:
        'Choose the end explicitly: `kill NAME` before `rm --force NAME` ends the process at once, `stop NAME` before `rm NAME` sends SIGTERM first.',
      shownBy: 'lifecycle/rm-force-kills#askedWhenKilled',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const binds = [`${volume.name}:/account`];
    // The process itself logs what happens to it: no clock of this scenario decides.
    const listener = async (account: string) => {
      const container = await engine.start({
        network: 'none',
        binds,
        // Podman before 4.7 gives a container of its Docker API no time to end, unless it is created with one.
        stopTimeoutSeconds: 5,
        command: script(
          `trap 'echo asked > ${account}; sleep 0.3; echo grace >> ${account}; exit 0' TERM`,
          'echo ready',
          'while true; do sleep 0.1; done',
        ),
      });
      await step('wait for its trap', () =>
        poll(
          () => engine.logs(container),
          (logs) => logs.stdout === 'ready\n',
        ),
      );
      return container;
    };
    const forced = await listener('/account/forced');
    await step('remove it by force', () => engine.remove(forced, { force: true }));
    const killed = await listener('/account/killed');
    await step('kill another container', () => engine.kill(killed));
    const end = await step('wait for its end', () =>
      poll(
        () => engine.state(killed),
        ({ running }) => !running,
      ),
    );
    await step('remove that one by force', () => engine.remove(killed, { force: true }));
    const stopped = await listener('/account/stopped');
    await step('stop a third container, and remove it', async () => {
      await engine.stop(stopped);
      await engine.remove(stopped);
    });
    const left = await step('look for them', () =>
      Promise.all([forced, killed, stopped].map(({ name }) => engine.exists(name))),
    );
    const account = await step('read their logs', () =>
      engine.run({
        network: 'none',
        binds,
        command: script('cd /account && for log in *; do sed "s/^/$log /" "$log"; done'),
      }),
    );
    const lines = account.stdout.split('\n');
    return {
      removed: !left.includes(true),
      asked: lines.includes('forced asked'),
      grace: lines.includes('forced grace'),
      ended: !end.running,
      askedWhenKilled: lines.includes('killed asked'),
      askedWhenStopped: lines.includes('stopped asked') && lines.includes('stopped grace'),
    };
  },
});
