import { scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'events/filters',
  title: 'docker events --filter takes event, type, image, label, and ignores unknown ones',
  why: 'A filter that matches nothing is silent: whoever waits for the end of a container waits for ever.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#filter'],
  surfaces: ['cli'],
  facts: {
    one: {
      title: 'event=start finds the start and nothing else',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter event'],
    },
    die: {
      title: 'event=die finds the end',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter event'],
      when: ['value:die'],
    },
    eitherWord: {
      title: 'event=die and event=died together find the end',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter event'],
    },
    typed: {
      title: 'type=container finds the start, and type=image does not',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter type'],
    },
    shortId: {
      title: 'container=SHORT-ID finds it as the name does',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter container'],
    },
    two: {
      title: 'container=ONE and container=OTHER find both',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter container'],
    },
    label: {
      title: 'label=KEY=VALUE finds a container by its label',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter label'],
    },
    labelKey: {
      title: '--filter label=KEY finds events of containers with the label',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter label'],
    },
    image: {
      title: '--filter image=NAME finds events of containers of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:events --filter image'],
    },
    unknown: {
      title: 'a filter that does not exist is ignored',
      reference: true,
      weight: 'fails',
      about: ['cli:events --filter'],
      when: ['unknown-filter'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { image: false, unknown: false },
      because:
        'the filter image of Podman finds events of images only, and Podman refuses a filter that it does not know, before 5.3 without a word and with an empty answer',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/events/filters.go',
    },
    {
      on: { engine: 'podman', version: '<5.7.0' },
      facts: { labelKey: false },
      because: 'before 5.7 Podman finds nothing by the key of a label alone',
      source: 'https://github.com/containers/podman/commit/0666b4ffbf',
    },
    {
      on: { engine: 'podman', version: '<4.4.0' },
      facts: { die: false },
      because: 'before 4.4 the filter event=die of Podman finds nothing, because its own word is died',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
  ],
  advice: [
    {
      facts: ['die'],
      write: 'Filter by both words, `--filter event=die --filter event=died`.',
      shownBy: 'events/filters#eitherWord',
    },
    {
      facts: ['labelKey'],
      write: 'Filter by key and value, `--filter label=KEY=VALUE`.',
      shownBy: 'events/filters#label',
    },
    {
      facts: ['image'],
      write: 'Filter by names of containers or by a label, and read the image from the line.',
      shownBy: 'events/filters#label',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const mark = engine.name('container');
    const one = await engine.run({ network: 'none', labels: { mark }, command: script('true') });
    const other = await engine.run({ network: 'none', command: script('true') });
    const shortId = textAt(await engine.inspect('container', one.container.name), 'Id').slice(0, 12);
    // Ahead: Podman with its events in a file prints nothing where it has passed.
    const bounds = ['--since', String(since), '--until', String(host.moment(4))];
    /** Names of the containers and words of the events that are found; null where the filters are refused. */
    const ask = async (...filters: string[]) => {
      const chosen = filters.flatMap((filter) => ['--filter', filter]);
      const { exitCode, stdout } = await engine.cli(['events', ...bounds, ...chosen]);
      return exitCode === 0 ? stdout.split('\n').filter((line) => line.includes('name=')) : null;
    };
    const named = `container=${one.container.name}`;
    const labelled = ['type=container', 'event=start'];
    const [start, die, either, typed, otherType, short, two, label, key, image, unknown] = await step(
      'events',
      () =>
        Promise.all([
          ask(named, 'event=start'),
          ask(named, 'event=die'),
          ask(named, 'event=die', 'event=died'),
          ask(named, 'type=container'),
          ask(named, 'type=image'),
          ask(`container=${shortId}`),
          ask(named, `container=${other.container.name}`),
          ask(...labelled, `label=mark=${mark}`),
          ask(...labelled, 'label=mark'),
          ask(named, `image=${engine.image('base')}`),
          ask(named, 'nosuch=1'),
        ]),
    );
    const finds = (lines: string[] | null, word: string, { container } = one) =>
      lines?.some((line) => line.includes(` ${word} `) && line.includes(`name=${container.name}`)) ?? false;
    return {
      one: finds(start, 'start') && start?.length === 1,
      die: finds(die, 'die') || finds(die, 'died'),
      eitherWord: finds(either, 'die') || finds(either, 'died'),
      typed: finds(typed, 'start') && !finds(otherType, 'start'),
      shortId: finds(short, 'start'),
      two: finds(two, 'start') && finds(two, 'start', other),
      label: finds(label, 'start') && !finds(label, 'start', other),
      labelKey: finds(key, 'start') && !finds(key, 'start', other),
      image: finds(image, 'start'),
      unknown: finds(unknown, 'start'),
    };
  },
});
