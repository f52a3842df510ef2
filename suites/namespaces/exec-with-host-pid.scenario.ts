import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/exec-with-host-pid',
  title: 'docker stop ends what exec started, also in a container with --pid host',
  why: 'With --pid host no PID namespace ends with the container, and processes may stay behind on the host.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root', 'own-cgroups'],
  facts: {
    ended: {
      title: 'a process of exec has ended when stop returns',
      reference: true,
      weight: 'silent',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['host-namespace'],
    },
    seen: {
      title: 'before that the host sees it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['host-namespace', 'seen-from-host'],
    },
  },
  async observe({ engine, step, host, told }) {
    const container = await engine.start({ network: 'none', pid: 'host' });
    // It tells its number, which is that of the host, and goes on without the exec.
    const left = 'sleep 2147 >/dev/null 2>&1 & echo $!';
    const { stdout } = await step('leave a process', () => engine.exec(container, ['sh', '-c', left]));
    const pid = told(stdout.trim());
    const runs = async () => (await host.readFile(`/proc/${pid}/cmdline`))?.includes('2147') ?? false;
    const seen = await step('look for it', runs);
    await step('stop the container', () => engine.stop(container, { graceSeconds: 5 }));
    const after = await step('look again', () => poll(runs, (still) => !still, 3000));
    if (after) await step('end it', () => host.run(['kill', '-KILL', pid]));
    return { ended: !after, seen };
  },
});
