import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-create-without-name',
  title: 'POST /volumes/create without Name answers 201 and a name of its own making',
  why: 'Libraries leave names to the engine, so that two runs do not meet.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Volume/operation/VolumeCreate'],
  surfaces: ['api'],
  facts: {
    status: {
      title: 'the status',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /volumes/create Name'],
      when: ['without-name'],
    },
    named: {
      title: 'Name of the answer has 64 digits',
      reference: true,
      weight: 'output',
      about: ['api:POST /volumes/create Name'],
      when: ['without-name', 'generated-name'],
    },
    labelled: {
      title: 'Labels of the answer are those of the request',
      reference: true,
      weight: 'silent',
      about: ['api:POST /volumes/create Labels'],
    },
    twice: {
      title: 'status of a create request for a name that is taken',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /volumes/create Name'],
      when: ['existing-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.2.0' },
      facts: { status: 500, named: false, labelled: false },
      because: 'before 3.2 the Docker API of Podman makes no volume without a name',
      source: 'https://github.com/containers/podman/releases/tag/v3.2.0',
    },
  ],
  async observe({ engine, step, told }) {
    const create = (what: string, body: Record<string, string>) =>
      step(what, () => engine.api('POST', '/volumes/create', { ...body, Labels: engine.labels }));
    const made = await create('without a name', {});
    const name = textAt(made.body, 'Name');
    if (name !== '') await step('remove it', () => engine.api('DELETE', `/volumes/${told(name)}`));
    const taken = await engine.createVolume();
    const twice = await create('a name that is taken', { Name: taken.name });
    return {
      status: made.status,
      named: /^[0-9a-f]{64}$/.test(name),
      labelled: Object.entries(engine.labels).every(
        ([key, value]) => valueAt(made.body, 'Labels', key) === value,
      ),
      twice: twice.status,
    };
  },
});
