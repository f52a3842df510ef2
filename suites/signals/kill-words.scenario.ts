import { attempt, poll, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'];
const traps = ['HUP', 'INT', 'QUIT', 'USR1', 'USR2', 'TERM'].map(
  (signal) => `trap 'echo ${signal} >> /tmp/got' ${signal}`,
);

export default scenario({
  id: 'signals/kill-words',
  title: 'docker kill --signal takes SIGUSR1, USR1, usr1 and 10, and refuses others',
  why: 'A reload signal in a script is written in many ways, and an unknown one must not end the service.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/kill/'],
  surfaces: ['cli', 'api'],
  facts: {
    withPrefix: { title: 'SIGHUP arrives as HUP', reference: true, weight: 'fails', about },
    lower: { title: 'int arrives as INT', reference: true, weight: 'fails', about },
    lowerPrefix: { title: 'sigusr2 arrives as USR2', reference: true, weight: 'fails', about },
    number: { title: '10 arrives as USR1', reference: true, weight: 'fails', about },
    realTime: {
      title: 'RTMIN+1 is accepted',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:RTMIN+1'],
    },
    unknown: {
      title: 'a name that is no signal is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    tooHigh: {
      title: 'the number 300 is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    runsOn: { title: 'the container runs on after all of them', reference: true, weight: 'silent', about },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      // The shell ignores a signal in real time, which it has no trap for, because it is process 1.
      command: script(...traps, 'touch /tmp/ready', 'while true; do sleep 0.1; done'),
    });
    await poll(
      () => engine.exec(container, ['test', '-e', '/tmp/ready']),
      ({ exitCode }) => exitCode === 0,
    );
    const send = (signal: string) =>
      step(signal, async () => (await attempt(() => engine.kill(container, { signal }))).refused);
    const refused = {
      hup: await send('SIGHUP'),
      int: await send('int'),
      usr2: await send('sigusr2'),
      usr1: await send('10'),
      realTime: await send('RTMIN+1'),
      unknown: await send('NOSUCH'),
      tooHigh: await send('300'),
    };
    const expected = [refused.hup, refused.int, refused.usr2, refused.usr1].filter((no) => !no).length;
    const { stdout } = await step('what arrived', () =>
      poll(
        () => engine.exec(container, ['cat', '/tmp/got']),
        (got) => got.stdout.trim().split('\n').length >= expected,
      ),
    );
    const got = stdout.split('\n');
    const { running } = await engine.state(container);
    return {
      withPrefix: got.includes('HUP'),
      lower: got.includes('INT'),
      lowerPrefix: got.includes('USR2'),
      number: got.includes('USR1'),
      realTime: !refused.realTime,
      unknown: refused.unknown,
      tooHigh: refused.tooHigh,
      runsOn: running,
    };
  },
});
