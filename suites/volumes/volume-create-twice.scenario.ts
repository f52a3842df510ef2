import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-create-twice',
  title: 'docker volume create of an existing volume succeeds and changes nothing',
  why: 'Set-up scripts create their volumes on every run and rely on a harmless second time.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/create/'],
  surfaces: ['cli', 'api'],
  facts: {
    accepted: {
      title: 'the second creation is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:volume create', 'api:POST /volumes/create'],
      when: ['existing-object'],
    },
    labels: {
      title: 'labels of which creation the volume has afterwards',
      reference: 'first',
      weight: 'silent',
      about: ['cli:volume create --label', 'api:POST /volumes/create Labels'],
      when: ['existing-object'],
    },
    toldApart: {
      title: 'volume inspect distinguishes an existing volume from a missing one',
      reference: true,
      weight: 'silent',
      about: ['cli:volume inspect', 'api:GET /volumes/{name}'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { accepted: false },
      because: "Podman's command line refuses a name that is in use, unless --ignore is given (since 4.4)",
      source: 'https://github.com/containers/podman/issues/26657',
    },
  ],
  advice: [
    {
      facts: ['accepted'],
      write:
        'Check before you create: `docker volume inspect NAME >/dev/null 2>&1 || docker volume create NAME`.',
      shownBy: 'volumes/volume-create-twice#toldApart',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume({ labels: { turn: 'first' } });
    const again = await step('create it again', () =>
      attempt(() => engine.createVolume({ name, labels: { turn: 'second' } })),
    );
    const known = await step('inspect it', () => engine.volumeExists(name));
    const unknown = await step('inspect one that does not exist', () =>
      engine.volumeExists(engine.name('volume')),
    );
    const { Labels: labels } = await engine.inspect('volume', name);
    return {
      accepted: !again.refused,
      labels: /"turn":"(\w+)"/.exec(JSON.stringify(labels))?.[1] ?? null,
      toldApart: known && !unknown,
    };
  },
});
