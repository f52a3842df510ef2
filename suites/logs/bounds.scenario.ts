import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'logs/bounds',
  title: 'docker logs --since, --until, --tail and --timestamps choose lines',
  why: 'Scripts fetch the lines of the last run, and monitoring those since the last call.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/logs/'],
  surfaces: ['cli'],
  needs: ['exact-log-times'],
  facts: {
    since: {
      title: '--since with the time of the second line prints that line',
      reference: 'two three',
      weight: 'silent',
      about: ['cli:logs --since'],
      when: ['exact-time'],
    },
    until: {
      title: '--until with the time of the first line prints that line',
      reference: 'one',
      weight: 'silent',
      about: ['cli:logs --until'],
      when: ['exact-time'],
    },
    relative: {
      title: '--since 1h prints all lines, and --until 1h none',
      reference: true,
      weight: 'silent',
      about: ['cli:logs --until'],
      when: ['duration-value'],
    },
    seconds: {
      title: '--since takes seconds since the epoch',
      reference: 'one two three',
      weight: 'silent',
      about: ['cli:logs --since'],
    },
    wrongTime: {
      title: '--since with a word that is no time is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:logs --since'],
      when: ['failing-command'],
    },
    tail: {
      title: '--tail 1 prints the last line',
      reference: 'three',
      weight: 'silent',
      about: ['cli:logs --tail'],
    },
    tailNone: {
      title: '--tail 0 prints nothing',
      reference: '',
      weight: 'silent',
      about: ['cli:logs --tail'],
    },
    tailAll: {
      title: '--tail all prints all lines',
      reference: 'one two three',
      weight: 'fails',
      about: ['cli:logs --tail'],
      when: ['value:all'],
    },
    tailMinus: {
      title: '--tail -1 prints all lines',
      reference: 'one two three',
      weight: 'silent',
      about: ['cli:logs --tail'],
    },
    tailAndSince: {
      title: '--tail 1 with --since 1h prints the last line',
      reference: 'three',
      weight: 'silent',
      about: ['cli:logs --tail', 'cli:logs --since'],
      when: ['used-together'],
    },
    stamped: {
      title: '--timestamps begins lines with a time of RFC 3339 with nine digits and Z',
      reference: true,
      weight: 'output',
      about: ['cli:logs --timestamps'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', logDriver: 'k8s-file' },
      facts: { since: 'three' },
      because: 'in its own files Podman leaves out a line of exactly the time of --since',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/logs/log.go',
    },
    {
      on: { engine: 'podman', logDriver: 'k8s-file' },
      facts: { until: '' },
      because: 'in its own files Podman leaves out a line of exactly the time of --until',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/logs/log.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { relative: false },
      because: 'the Podman client takes a duration after --until as one ahead of now',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/util/utils.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { tailAll: null },
      weight: 'fails',
      because: '--tail of the Podman client is a number, and all is none',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/logs.go',
    },
    {
      on: { engine: 'podman', version: '<5.8.0', client: 'docker' },
      facts: { stamped: false },
      because: 'before 5.8 the time stamps of logs over the API of Podman have no fractions',
      source: 'https://github.com/containers/podman/commit/d3bda38309d2bfbf6d671e01c765c4e3e936aac0',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.8.0' },
      facts: { until: '' },
      because:
        'before 5.8 the API of Podman told the time of a line without its fraction, so that the line is later than it',
      source: 'https://github.com/containers/podman/commit/d3bda38309d2bfbf6d671e01c765c4e3e936aac0',
    },
  ],
  advice: [
    {
      facts: ['tailAll'],
      write: 'Leave out --tail, or write --tail -1, for all lines.',
      shownBy: 'logs/bounds#tailMinus',
    },
  ],
  async observe({ engine, step, told }) {
    const { container } = await engine.run({
      network: 'none',
      // A second apart: some engines print no fractions.
      command: script('echo one', 'sleep 1.1', 'echo two', 'sleep 1.1', 'echo three'),
    });
    const ask = (...options: string[]) =>
      step(options.join(' '), async () => {
        const { exitCode, stdout } = await engine.cli(['logs', ...options, container.name]);
        return exitCode === 0 ? stdout.trim().split(/\s+/).join(' ') : null;
      });
    const stamped = (await ask('--timestamps')) ?? '';
    const [first = '', , second = ''] = stamped.split(' ');
    return {
      since: await ask('--since', told(second)),
      until: await ask('--until', told(first)),
      relative: (await ask('--since', '1h')) === 'one two three' && (await ask('--until', '1h')) === '',
      seconds: await ask('--since', '1000000000'),
      wrongTime: (await ask('--since', 'yesterday')) === null,
      tail: await ask('--tail', '1'),
      tailNone: await ask('--tail', '0'),
      tailAll: await ask('--tail', 'all'),
      tailMinus: await ask('--tail', '-1'),
      tailAndSince: await ask('--tail', '1', '--since', '1h'),
      stamped: /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z (one|two|three) ?){3}$/.test(stamped),
    };
  },
});
