import { poll, scenario, script, textAt, toldEvents } from '../../harness/scenario.ts';

const attributes = ['api:GET /events .Actor.Attributes'];

export default scenario({
  id: 'events/attributes',
  title: 'Actor.Attributes of an event holds name, image and labels of the container',
  why: 'Proxies read labels from the event of a start, and alarms the signal from that of a kill.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemEvents'],
  surfaces: ['api'],
  facts: {
    name: {
      title: 'name is the name of the container',
      reference: true,
      weight: 'silent',
      about: attributes,
    },
    image: {
      title: 'image is the name of the image as it was given, as is the key from',
      reference: true,
      weight: 'silent',
      about: [...attributes, 'api:GET /events .from'],
    },
    label: { title: 'each label is a key', reference: true, weight: 'silent', about: attributes },
    actorId: {
      title: 'Actor.ID and id are the whole id of the container',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Actor.ID', 'api:GET /events .id'],
    },
    status: {
      title: 'status is the same as Action, and scope is local',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .status', 'api:GET /events .scope'],
    },
    signal: {
      title: 'signal of the event kill is the number 10 for USR1',
      reference: true,
      weight: 'silent',
      about: attributes,
    },
    oldName: {
      title: 'oldName of the event rename is the name before, with a slash',
      reference: true,
      weight: 'silent',
      about: attributes,
    },
    killTold: {
      title: 'there is an event kill and an event rename',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { signal: false, oldName: false },
      because:
        'the events kill and rename of Podman hold what every event of a container holds, and nothing of their own',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/events.go',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const container = await engine.start({
      network: 'none',
      labels: { colour: 'blue' },
      command: script("trap 'echo caught' USR1", 'echo ready', 'while true; do sleep 0.1; done'),
    });
    const logged = (word: string) =>
      poll(
        () => engine.logs(container),
        ({ stdout }) => stdout.includes(word),
      );
    await step('wait for the trap', () => logged('ready'));
    await step('kill', () => engine.kill(container, { signal: 'USR1' }));
    await step('wait for the signal', () => logged('caught'));
    const name = engine.name('container');
    await step('rename', () => engine.rename(container, name));
    const filters = { container: [container.id], type: ['container'] };
    const told = await step('events', () =>
      toldEvents(engine, host, { since, filters }, (events) =>
        events.some(({ action }) => action === 'rename'),
      ),
    );
    const event = (word: string) => told.find(({ action }) => action === word);
    const start = event('start');
    const image = engine.image('base');
    return {
      name: textAt(start?.attributes, 'name') === container.name,
      image: textAt(start?.attributes, 'image') === image && textAt(start?.whole, 'from') === image,
      label: textAt(start?.attributes, 'colour') === 'blue',
      actorId:
        textAt(start?.whole, 'Actor', 'ID') === container.id && textAt(start?.whole, 'id') === container.id,
      status: textAt(start?.whole, 'status') === 'start' && textAt(start?.whole, 'scope') === 'local',
      signal: textAt(event('kill')?.attributes, 'signal') === '10',
      oldName: textAt(event('rename')?.attributes, 'oldName') === `/${container.name}`,
      killTold: event('kill') !== undefined && event('rename') !== undefined,
    };
  },
});
