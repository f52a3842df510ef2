import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/shared-pid',
  title: '--pid container:NAME sees, reads and signals the processes of NAME',
  why: 'Debugging containers look into an image that has no shell; a container that joins also reads its secrets.',
  claims: ['ns-03'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#pid'],
  surfaces: ['cli', 'api'],
  facts: {
    alone: {
      title: 'without --pid a container sees its own process as PID 1',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    sees: {
      title: "the other container's process is PID 1",
      reference: true,
      weight: 'silent',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['shared-namespace'],
    },
    environment: {
      title: "the other's environment can be read in /proc/1/environ",
      reference: true,
      weight: 'fails',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['shared-namespace'],
    },
    files: {
      title: "the other's files can be read below /proc/1/root",
      reference: true,
      weight: 'fails',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['shared-namespace'],
    },
    ends: {
      title: "the other's process can be ended with a signal",
      reference: true,
      weight: 'fails',
      about: ['cli:run --pid', 'api:POST /containers/create HostConfig.PidMode'],
      when: ['shared-namespace'],
    },
  },
  async observe({ engine, step }) {
    const target = await engine.start({
      network: 'none',
      env: { SECRET: 'of-the-target' },
      command: script(`trap 'exit 7' TERM`, 'echo file > /tmp/file', 'sleep 1000000 &', 'wait $!'),
    });
    await step('wait for its file', () =>
      poll(
        () => engine.exec(target, ['test', '-f', '/tmp/file']),
        ({ exitCode }) => exitCode === 0,
      ),
    );
    const spy = await step('join', () =>
      engine.run({
        network: 'none',
        pid: { shareWith: target },
        command: script(
          'ps -o pid,args | grep -c "^ *1 .*exit 7"',
          String.raw`tr '\0' '\n' < /proc/1/environ | grep -c '^SECRET=of-the-target$'`,
          'cat /proc/1/root/tmp/file',
          'kill -TERM 1',
        ),
      }),
    );
    const exitCode = await step('wait for its end', () => engine.wait(target));
    const alone = await step('run without --pid', () =>
      engine.run({ network: 'none', command: script('echo $$') }),
    );
    const [processes, secrets, file] = spy.stdout.split('\n');
    return {
      alone: alone.stdout.trim() === '1',
      sees: processes === '1',
      environment: secrets === '1',
      files: file === 'file',
      ends: exitCode === 7,
    };
  },
});
