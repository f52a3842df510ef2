import { scenario, script, until } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-force-kills',
  title: 'A forced removal kills the process at once, without asking it to end',
  why: 'Where the process is asked first, `rm -f` of a container that ignores SIGTERM takes its whole grace, ten seconds unless told.',
  claims: ['run-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/rm/#force'],
  surfaces: ['cli', 'api'],
  facts: {
    removed: { title: 'the running container is removed', reference: true },
    asked: { title: 'the process gets SIGTERM first', reference: false },
    grace: { title: 'the process is given time to end', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { asked: true, grace: true },
      because:
        'Podman stops a container before it removes it by force, and waits for its stop timeout before it kills',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rm.1.html',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    // The process itself keeps the account of what happens to it: no clock of ours decides.
    const container = await engine.start({
      network: 'none',
      binds: [`${volume.name}:/account`],
      stopTimeoutSeconds: 5,
      command: script(
        "trap 'echo asked > /account/log; sleep 0.3; echo grace >> /account/log; exit 0' TERM",
        'touch /account/ready',
        'while true; do sleep 0.1; done',
      ),
    });
    await step('wait for its trap', () =>
      until(
        () => engine.exec(container, ['test', '-e', '/account/ready']),
        (answer) => answer.exitCode === 0,
      ),
    );
    await step('remove it by force', () => engine.remove(container, { force: true }));
    const still = await engine.exists(container.name);
    const account = await step('read its account', () =>
      engine.run({
        network: 'none',
        binds: [`${volume.name}:/account`],
        command: script('cat /account/log 2>/dev/null; true'),
      }),
    );
    return {
      removed: !still,
      asked: account.stdout.includes('asked'),
      grace: account.stdout.includes('grace'),
    };
  },
});
