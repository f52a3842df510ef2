import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/large-ids',
  title: 'COPY --chown and RUN chown take a user and a group above 65535',
  why: 'Numbers of a company directory are that large, and such a file ends a rootless build.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  surfaces: ['cli'],
  facts: {
    copied: {
      title: 'a build with COPY --chown=70000:70000 succeeds, and the file is theirs',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --chown'],
      when: ['large-owner'],
    },
    changed: {
      title: 'a build with RUN chown 70000:70000 succeeds, and the file is theirs',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN'],
      when: ['large-owner'],
    },
    usual: {
      title: 'a build with COPY --chown=60000:60000 succeeds, and the file is theirs',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --chown'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { copied: false, changed: false },
      because: 'a rootless engine has the numbers that /etc/subuid gives its user, which are 65536 as a rule',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  async observe({ engine, step }) {
    const builds = async (line: string, owner: string) => {
      const dockerfile = [`FROM ${engine.image('base')}`, line];
      const built = await step(line, () =>
        attempt(() => engine.build({ dockerfile, files: { file: 'one' } })),
      );
      if (built.refused) return false;
      const command = ['stat', '-c', '%u:%g', '/file'];
      const seen = await engine.run({ image: built.value, network: 'none', command });
      return seen.stdout.trim() === owner;
    };
    const [large, usual] = ['70000:70000', '60000:60000'];
    return {
      copied: await builds(`COPY --chown=${large} file /file`, large),
      changed: await builds(`RUN touch /file && chown ${large} /file`, large),
      usual: await builds(`COPY --chown=${usual} file /file`, usual),
    };
  },
});
