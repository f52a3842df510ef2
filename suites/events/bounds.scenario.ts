import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'events/bounds',
  title: 'docker events --since and --until take times in several forms, and end',
  why: 'A script that reads past events waits for ever where --until is not understood.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#since'],
  surfaces: ['cli'],
  facts: {
    live: {
      title: 'what happens while it waits for --until is printed',
      reference: true,
      weight: 'silent',
      about: ['cli:events --until'],
    },
    relative: {
      title: '--since 10m prints what was before',
      reference: true,
      weight: 'silent',
      about: ['cli:events --since'],
    },
    rfc: {
      title: '--since and --until take a time of RFC 3339',
      reference: true,
      weight: 'silent',
      about: ['cli:events --since', 'cli:events --until'],
    },
    fraction: {
      title: '--since takes seconds with a fraction',
      reference: true,
      weight: 'silent',
      about: ['cli:events --since'],
    },
    reversed: {
      title: '--since after --until is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:events --since'],
      when: ['failing-command'],
    },
    wrongTime: {
      title: '--since with a word that is no time is refused, each of five times',
      reference: true,
      weight: 'silent',
      about: ['cli:events --since'],
      when: ['failing-command'],
    },
    code: { title: 'exit code at --until', reference: 0, weight: 'fails', about: ['cli:events --until'] },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { reversed: false },
      because: 'Podman does not compare --since with --until, and finds nothing between them',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/events/filters.go',
    },
    {
      on: { engine: 'podman', version: '<5.3.0', client: 'podman' },
      facts: { wrongTime: false },
      because:
        'before 5.3 Podman loses the error of a time that it cannot read, now and then or always, and prints nothing',
      source: 'https://github.com/containers/podman/commit/768ad8653a',
    },
  ],
  async observe({ engine, step, host }) {
    const start = host.moment();
    const container = await engine.start({ network: 'none', command: script('true') });
    await engine.wait(container);
    const ahead = host.moment(6);
    const text = (moment: number) => new Date(moment * 1000).toISOString();
    const ask = (...bounds: string[]) =>
      engine.cli(['events', ...bounds, '--filter', `container=${container.id}`]);
    const until = ['--until', String(ahead)];
    const startAgain = async () => {
      // Four times, because nothing tells when the one who listens does.
      for (let turn = 0; turn < 4; turn += 1) {
        await engine.startCreated(container);
        await engine.wait(container);
      }
    };
    const wrong = () => ask('--since', 'yesterday', ...until);
    const [live, relative, rfc, fraction, reversed, wrongTimes] = await step('events', () =>
      Promise.all([
        ask(...until),
        ask('--since', '10m', ...until),
        ask('--since', text(start), '--until', text(ahead)),
        ask('--since', `${start}.000000001`, ...until),
        ask('--since', String(ahead), '--until', String(ahead - 2)),
        Promise.all([wrong(), wrong(), wrong(), wrong(), wrong()]),
        startAgain(),
      ]),
    );
    const finds = ({ stdout }: { stdout: string }) => stdout.includes(' start ');
    return {
      // The start before the call, and one after it.
      live: live.stdout.split(' start ').length > 2,
      relative: finds(relative),
      rfc: finds(rfc),
      fraction: finds(fraction),
      reversed: reversed.exitCode !== 0,
      wrongTime: wrongTimes.every(({ exitCode }) => exitCode !== 0),
      code: live.exitCode ?? -1,
    };
  },
});
