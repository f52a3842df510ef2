import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-force-kills',
  title: 'docker rm -f kills the process at once, without SIGTERM',
  why: 'Where the process gets SIGTERM first, `rm -f` of a container that ignores it takes the whole stop timeout, ten seconds by default.',
  claims: ['run-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/rm/#force'],
  surfaces: ['cli', 'api'],
  facts: {
    removed: { title: 'the running container is removed', reference: true, weight: 'silent' },
    asked: { title: 'the process gets SIGTERM first', reference: false, weight: 'silent' },
    grace: { title: 'the process is given time to end', reference: false, weight: 'silent' },
    askedWhenKilled: {
      title: 'the process gets SIGTERM when kill comes before the removal',
      reference: false,
      weight: 'silent',
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
        stopTimeoutSeconds: 5,
        command: script(
          `trap 'echo asked > ${account}; sleep 0.3; echo grace >> ${account}; exit 0' TERM`,
          'touch /tmp/ready',
          'while true; do sleep 0.1; done',
        ),
      });
      await step('wait for its trap', () =>
        poll(
          () => engine.exec(container, ['test', '-e', '/tmp/ready']),
          (answer) => answer.exitCode === 0,
        ),
      );
      return container;
    };
    const container = await listener('/account/log');
    await step('remove it by force', () => engine.remove(container, { force: true }));
    const still = await engine.exists(container.name);
    const killed = await listener('/account/killed');
    await step('kill another container, and remove it by force', async () => {
      await engine.kill(killed);
      await engine.remove(killed, { force: true });
    });
    const account = await step('read their logs', () =>
      engine.run({
        network: 'none',
        binds,
        command: script('cat /account/log; test -e /account/killed && echo killed; true'),
      }),
    );
    return {
      removed: !still,
      asked: account.stdout.includes('asked'),
      grace: account.stdout.includes('grace'),
      askedWhenKilled: account.stdout.includes('killed'),
    };
  },
});
