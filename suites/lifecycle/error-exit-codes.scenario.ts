import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/error-exit-codes',
  title: 'docker inspect, logs, stop and exec exit with 1 where the engine refuses them',
  why: 'A script that tests for exit code 1, and not for any failure, misreads any other code.',
  claims: ['run-14', 'alias-01'],
  sources: ['https://github.com/docker/cli/blob/master/cmd/docker/docker.go'],
  surfaces: ['cli'],
  facts: {
    inspectMissing: {
      title: 'inspect of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:inspect'],
      when: ['absent-object', 'failing-command'],
    },
    logsMissing: {
      title: 'logs of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:logs'],
      when: ['absent-object', 'failing-command'],
    },
    stopMissing: {
      title: 'stop of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:stop'],
      when: ['absent-object', 'failing-command'],
    },
    startMissing: {
      title: 'start of a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:start'],
      when: ['absent-object', 'failing-command'],
    },
    killStopped: {
      title: 'kill of a container that does not run',
      reference: 1,
      weight: 'output',
      about: ['cli:kill'],
      when: ['stopped-container', 'failing-command'],
    },
    execStopped: {
      title: 'exec in a container that does not run',
      reference: 1,
      weight: 'output',
      about: ['cli:exec'],
      when: ['stopped-container', 'failing-command'],
    },
    unknownCommand: { title: 'a command that does not exist', reference: 1, weight: 'output', about: [] },
    unknownOption: { title: 'an option that does not exist', reference: 125, weight: 'output', about: [] },
    fails: {
      title: 'each of them exits with a code other than 0',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect', 'cli:logs', 'cli:stop', 'cli:start', 'cli:kill', 'cli:exec'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: {
        inspectMissing: 125,
        logsMissing: 125,
        stopMissing: 125,
        startMissing: 125,
        killStopped: 125,
        unknownCommand: 125,
      },
      because: 'Podman exits with 125 for all its own errors, in all commands',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { execStopped: 255 },
      because: 'podman exec exits with 255 where neither the command nor the runtime gives a code',
      source: 'measured: podman exec in a container that was only created, 4.3.1',
    },
  ],
  advice: [
    {
      facts: [
        'inspectMissing',
        'logsMissing',
        'stopMissing',
        'startMissing',
        'killStopped',
        'execStopped',
        'unknownCommand',
      ],
      write: 'Test for any failure, `if ! docker inspect NAME`, not for exit code 1.',
      shownBy: 'lifecycle/error-exit-codes#fails',
    },
    {
      facts: ['inspectMissing'],
      write:
        "To check whether a container exists, see whether `ps --all --quiet --filter 'name=^NAME$'` prints anything.",
      shownBy: 'lifecycle/name-filter#anchored',
    },
  ],
  async observe({ engine, step }) {
    const nothing = engine.name('container');
    const stopped = await engine.create({ network: 'none' });
    const code = async (...args: string[]) =>
      (await step(args.slice(0, 1).join(), () => engine.cli(args))).exitCode;
    const codes = {
      inspectMissing: await code('inspect', nothing),
      logsMissing: await code('logs', nothing),
      stopMissing: await code('stop', nothing),
      startMissing: await code('start', nothing),
      killStopped: await code('kill', stopped.name),
      execStopped: await code('exec', stopped.name, 'true'),
      unknownCommand: await code('no-such-command'),
      unknownOption: await code('ps', '--no-such-option'),
    };
    return { ...codes, fails: Object.values(codes).every((one) => one !== 0) };
  },
});
