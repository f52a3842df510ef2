import {
  handMadeArchive,
  ownContainer,
  scenario,
  type ToldEvent,
  textAt,
  toldEvents,
} from '../../harness/scenario.ts';

const action = ['api:GET /events .Action'];

export default scenario({
  id: 'events/image-words',
  title: 'GET /events tells tag, untag, delete, save and load of an image',
  why: 'Caches of image lists are kept up to date by these words.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#images'],
  surfaces: ['api'],
  facts: {
    commit: {
      title: 'commit is told, as an event of the container',
      reference: true,
      weight: 'silent',
      about: action,
    },
    tag: { title: 'tag is told with the new name', reference: true, weight: 'silent', about: action },
    untag: {
      title: 'the removal of one name is told as untag of the image',
      reference: true,
      weight: 'silent',
      about: action,
    },
    save: { title: 'save is told', reference: true, weight: 'silent', about: action },
    deleted: {
      title: 'the removal of the last name is told as delete',
      reference: true,
      weight: 'silent',
      about: action,
    },
    load: {
      title: 'the word for the load of an archive',
      reference: 'load',
      weight: 'silent',
      about: action,
    },
    typed: {
      title: 'the filter type=image finds tag',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events ?filters'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.2.1' },
      facts: { deleted: false },
      because: 'before 4.2.1 the Docker API of Podman calls it remove, as podman events does',
      source: 'https://github.com/containers/podman/releases/tag/v4.2.1',
    },
    {
      on: { engine: 'podman', version: '<4.3.0' },
      facts: { untag: false },
      because: 'before 4.3 Podman tells no untag where the removal of an image takes a name away',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
    {
      on: { engine: 'podman' },
      facts: { load: 'loadfromarchive' },
      because: 'Podman does not translate its own word for a load',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/events.go',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const maker = await ownContainer(engine);
    const image = await step('commit', () => engine.commit(maker));
    const id = textAt(await engine.inspect('image', image), 'Id').replace('sha256:', '');
    const second = engine.name('image');
    await step('tag', () => engine.tag(image, second));
    await step('save', () => engine.api('GET', `/images/${image}/get`));
    await step('remove the second name', () => engine.removeImage(second));
    await step('remove the image', () => engine.removeImage(image));
    const file = await handMadeArchive(host, [{ names: [engine.name('image')], labels: engine.labels }]);
    await step('load', () => engine.api('POST', '/images/load', undefined, { archive: { file } }));
    const isLoad = ({ action }: ToldEvent) => action.startsWith('load');
    const [told, typed, ofContainer] = await step('events', () =>
      Promise.all([
        toldEvents(engine, host, { since, filters: { type: ['image'] } }, (events) => events.some(isLoad)),
        toldEvents(
          engine,
          host,
          { since, filters: { type: ['image'], event: ['tag'] } },
          (events) => events.length > 0,
        ),
        toldEvents(
          engine,
          host,
          { since, filters: { container: [maker.id] } },
          (events) => events.length > 0,
        ),
      ]),
    );
    const has = (word: string, name = image) =>
      told.some(
        ({ action, whole, attributes }) =>
          action === word && [textAt(attributes, 'name'), textAt(whole, 'id')].includes(name),
      );
    return {
      commit: ofContainer.some(({ action }) => action === 'commit'),
      tag: has('tag', second),
      untag: told.some(({ action, whole }) => action === 'untag' && textAt(whole, 'id').endsWith(id)),
      save: told.some(({ action }) => action === 'save'),
      deleted: told.some(({ action, whole }) => action === 'delete' && textAt(whole, 'id').endsWith(id)),
      load: told.find(isLoad)?.action ?? '',
      typed: typed.some(({ attributes }) => textAt(attributes, 'name') === second),
    };
  },
});
