import { poll, scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/events-json',
  title: 'docker events --format "{{json .}}" has Type, Action, Actor and time',
  why: 'Programs that follow events read Actor.Attributes.name, and get nothing from a flat object.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/system/events/#format',
    'https://github.com/containers/podman/issues/14993',
  ],
  surfaces: ['cli'],
  facts: {
    keys: {
      title: 'an event as JSON has Type, Action, Actor with Attributes, scope, time and timeNano',
      reference: true,
      weight: 'fails',
      about: ['cli:events --format'],
      when: ['format-whole-object', 'output-read', 'reads:Action|Actor|scope|time'],
    },
    flat: {
      title: 'there is a key Name beside them',
      reference: false,
      weight: 'extra',
      about: ['cli:events --format'],
      when: ['format-whole-object', 'output-read'],
    },
    timeNumber: {
      title: 'time is a number of seconds, and timeNano one of nanoseconds',
      reference: true,
      weight: 'fails',
      about: ['cli:events --format'],
      when: ['format-whole-object', 'output-read'],
    },
    actor: {
      title: '{{.Actor.ID}} and {{.Actor.Attributes.name}} are id and name of the container',
      reference: true,
      weight: 'fails',
      about: ['cli:events --format'],
      when: ['reads:Actor'],
    },
    words: {
      title: '{{.Type}} {{.Status}} prints container start',
      reference: true,
      weight: 'fails',
      about: ['cli:events --format'],
    },
    jsonWord: {
      title: '--format json prints an object a line',
      reference: true,
      weight: 'output',
      about: ['cli:events --format'],
      when: ['format-json', 'output-read'],
    },
    line: {
      title: 'a line without --format is "TIME container start ID (…, name=NAME)"',
      reference: true,
      weight: 'output',
      about: ['cli:events'],
      when: ['output-read'],
    },
    lineNames: {
      title: 'such a line has the words container and start, the id and name=NAME',
      reference: true,
      weight: 'silent',
      about: ['cli:events'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<24.0.6' },
      facts: { jsonWord: false },
      because: "before 24.0.6 Docker's client takes json for the text of a template in events alone",
      source: 'https://github.com/docker/cli/pull/4544',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { keys: false, flat: true, actor: false, line: false },
      because: 'Podman prints its own flat object, and lines with a blank in the time',
      source: 'https://github.com/containers/podman/issues/14993',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.0.0' },
      facts: { timeNumber: false },
      because: 'before 5.0 the time was text',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
  ],
  advice: [
    {
      facts: ['keys', 'actor', 'line'],
      write: 'Follow `/events` of the socket, or look for words in a plain line: `name=NAME`.',
      shownBy: 'formats/events-json#lineNames',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const run = await engine.run({ network: 'none', command: script('true') });
    const { name } = run.container;
    const id = textAt(await engine.inspect('container', name), 'Id');
    const events = (...options: string[]) =>
      poll(
        async () => {
          // `until` lies in the future: Podman with its events in a file prints nothing otherwise.
          const bounds = ['--since', String(since), '--until', String(host.moment(5))];
          const filters = ['--filter', `container=${name}`];
          const reply = await engine.cli(['events', ...bounds, ...filters, ...options]);
          const line = reply.stdout.split('\n').find((one) => /\bstart\b/.test(one)) ?? '';
          return { failed: reply.exitCode !== 0, text: line.trim() };
        },
        ({ failed, text }) => failed || text !== '',
        20_000,
      );
    // With the word start, by which a line is found.
    const field = async (template: string) =>
      (await events('--format', `${template} {{.Status}}`)).text.replace(/ start$/, '');
    // All at once: Docker keeps the last 256 events only, and a busy engine has more within a minute.
    const [{ text: json }, { text: word }, { text: line }, actor, type] = await step('read the events', () =>
      Promise.all([
        events('--format', '{{json .}}'),
        events('--format', 'json'),
        events(),
        field('{{.Actor.ID}} {{.Actor.Attributes.name}}'),
        field('{{.Type}}'),
      ]),
    );
    const keys = ['Type', 'Action', 'Actor', 'Attributes', 'scope', 'time', 'timeNano'];
    return {
      keys: keys.every((key) => json.includes(`"${key}":`)),
      flat: json.includes('"Name":'),
      timeNumber: /"time":\d{10}\b/.test(json) && /"timeNano":\d{19}\b/.test(json),
      actor: actor === `${id} ${name}`,
      words: type === 'container',
      jsonWord: /^\{.*\}$/.test(word),
      line: new RegExp(`^\\S+ container start ${id} \\(.*\\bname=${name}\\b.*\\)$`).test(line),
      lineNames: ['container', 'start', id, `name=${name}`].every((part) => line.includes(part)),
    };
  },
});
