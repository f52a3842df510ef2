import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/volume-create-twice',
  title: 'Creating a volume that exists is accepted and changes nothing',
  why: 'Set-up scripts create their volumes on every run and rely on the second time being harmless.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/create/'],
  surfaces: ['cli', 'api'],
  facts: {
    accepted: { title: 'the second creation is accepted', reference: true },
    labels: { title: 'whose labels the volume has then', reference: 'first' },
    toldApart: { title: 'inspect tells the volume that exists from one that does not', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { accepted: false },
      because: "Podman's command line refuses a name that is taken, unless --ignore is given (since 4.4)",
      source: 'https://github.com/containers/podman/issues/26657',
    },
  ],
  advice: [
    {
      facts: ['accepted'],
      write:
        'Ask before you create: `docker volume inspect NAME >/dev/null 2>&1 || docker volume create NAME`.',
      shownBy: 'volumes/volume-create-twice#toldApart',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume({ labels: { turn: 'first' } });
    const again = await step('create it again', () =>
      attempt(() => engine.createVolume({ name, labels: { turn: 'second' } })),
    );
    const known = await step('ask for it', () => engine.volumeExists(name));
    const unknown = await step('ask for one that is not there', () =>
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
