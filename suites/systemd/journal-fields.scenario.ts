import { jsonLines, poll, scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/journal-fields',
  title: 'journalctl finds lines of --log-driver journald by the name of the container',
  why: 'Alerts and log shippers select lines of the journal by these fields.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/drivers/journald/'],
  surfaces: ['cli'],
  needs: ['systemd', 'same-host', 'host-root'],
  facts: {
    byName: {
      title: 'journalctl CONTAINER_NAME=NAME finds the lines',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-driver'],
      when: ['value:journald'],
    },
    byId: {
      title: 'CONTAINER_ID_FULL and CONTAINER_ID are its ids',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-driver'],
      when: ['value:journald'],
    },
    tag: {
      title: '--log-opt tag=TAG is CONTAINER_TAG and SYSLOG_IDENTIFIER',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
    },
    image: {
      title: 'IMAGE_NAME is the name of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-driver'],
      when: ['value:journald'],
    },
    priorities: {
      title: 'the priorities of standard output and error',
      reference: '6 and 3',
      weight: 'silent',
      about: ['cli:run --log-driver'],
      when: ['value:journald'],
    },
    message: {
      title: 'MESSAGE is the line and nothing more',
      reference: true,
      weight: 'output',
      about: ['cli:run --log-driver'],
      when: ['value:journald'],
    },
    unasked: {
      title: 'lines of a container without --log-driver are in the journal',
      reference: false,
      weight: 'extra',
      about: ['cli:run'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { tag: false },
      because: 'conmon before 2.0.31 names the lines “conmon”, and has the tag in CONTAINER_TAG only',
      source: 'https://github.com/containers/conmon/commit/5d5b853',
    },
    {
      on: { engine: 'podman' },
      facts: { image: false, message: false },
      because:
        'conmon writes the lines: it does not know the image, and leaves the end of the line in MESSAGE',
      source: 'https://github.com/containers/conmon/blob/main/src/ctr_logging.c',
    },
    {
      on: { engine: 'podman', logDriver: 'journald' },
      facts: { unasked: true },
      because: 'Podman logs to the journal where there is one',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['image'],
      write: 'Give the container a tag, `--log-opt tag=TAG`, and select by `CONTAINER_TAG=TAG`.',
      shownBy: 'systemd/journal-fields#tag',
    },
  ],
  async observe({ engine, step, host, told }) {
    const run = async (...options: string[]) => {
      const name = engine.name('container');
      const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
      const command = script('echo out', 'echo err >&2');
      await engine.cli(['run', ...named, ...options, engine.image('base'), ...command]);
      return name;
    };
    const inJournal = (name: string, deadlineMs: number) =>
      poll(
        async () => {
          const argv = ['journalctl', '--no-pager', '--output=json', `CONTAINER_NAME=${name}`];
          return jsonLines((await host.run(argv)).stdout);
        },
        (lines) => lines.length >= 2,
        deadlineMs,
      );
    const name = await step('run', () => run('--log-driver', 'journald', '--log-opt', 'tag=shop.web'));
    const seen = await engine.inspect('container', name);
    const id = told(textAt(seen, 'Id'));
    const lines = await step('look into the journal', () => inJournal(name, 10_000));
    const field = (message: string, key: string) =>
      textAt(lines.find((line) => textAt(line, 'MESSAGE').trim() === message) ?? {}, key);
    const plain = await step('run with the usual driver', () => run());
    const unasked = await step('look for its lines', () => inJournal(plain, 2000));
    return {
      byName: lines.length === 2,
      byId: field('out', 'CONTAINER_ID_FULL') === id && field('out', 'CONTAINER_ID') === id.slice(0, 12),
      tag: field('out', 'CONTAINER_TAG') === 'shop.web' && field('out', 'SYSLOG_IDENTIFIER') === 'shop.web',
      image: field('out', 'IMAGE_NAME') === engine.image('base'),
      priorities: `${field('out', 'PRIORITY')} and ${field('err', 'PRIORITY')}`,
      message: field('out', 'MESSAGE') === 'out',
      unasked: unasked.length > 0,
    };
  },
});
