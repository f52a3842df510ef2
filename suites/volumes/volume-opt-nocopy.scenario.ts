import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:volume create --opt'];

export default scenario({
  id: 'volumes/volume-opt-nocopy',
  title: 'docker volume create refuses the options nocopy and copy, which belong to -v',
  why: 'Where a volume should stay empty, the place of the word nocopy decides.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/create/#opt'],
  surfaces: ['cli'],
  facts: {
    taken: {
      title: 'a volume with the option o=nocopy can be created',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:nocopy'],
    },
    empty: {
      title: 'such a volume stays empty over a directory of the image that has files',
      reference: null,
      weight: 'extra',
      about,
      when: ['value:nocopy'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.2.0' },
      facts: { taken: true, empty: true },
      because: 'since 4.2 Podman knows the words copy and nocopy for a volume',
      source: 'https://github.com/containers/podman/releases/tag/v4.2.0',
    },
  ],
  async observe({ engine, step }) {
    const isEmpty = (bind: string) =>
      step(`mount ${bind.replace(/^[^:]*/, 'it')}`, async () => {
        const command = ['ls', '/content'];
        const { stdout } = await engine.run({ image: 'content', network: 'none', binds: [bind], command });
        return stdout.trim() === '';
      });
    const made = await step('create it with nocopy', () =>
      attempt(() => engine.createVolume({ options: { o: 'nocopy' } })),
    );
    return {
      taken: !made.refused,
      empty: made.refused ? null : await isEmpty(`${made.value.name}:/content`),
    };
  },
});
