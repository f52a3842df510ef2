import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:create --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/same-target-twice',
  title: 'docker create refuses two mounts (-v, --tmpfs) at the same target',
  why: 'Generated command lines repeat mounts, and the error shows the mistake before data goes to the wrong place.',
  claims: ['vol-03'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/volumes.go'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    different: {
      title: 'two sources at one target are refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    withTmpfs: {
      title: 'a bind and a tmpfs at one target are refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --tmpfs', 'api:POST /containers/create HostConfig.Tmpfs'],
      when: ['bind-mount'],
    },
    trailingSlash: {
      title: 'two sources at one target are refused if one target ends with a slash',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.1.0', surface: 'api' },
      facts: { withTmpfs: false },
      because:
        "before 3.1 Podman's compatible API read the target of a tmpfs and its options as one path, which no other mount has",
      source: 'https://github.com/containers/podman/pull/9512',
    },
  ],
  async observe({ engine, host, step }) {
    const first = await host.directory();
    const second = await host.directory();
    const refused = (what: string, mounts: { binds: readonly string[]; tmpfs?: readonly string[] }) =>
      step(what, async () => (await attempt(() => engine.create({ network: 'none', ...mounts }))).refused);
    return {
      different: await refused('two sources', { binds: [`${first}:/data`, `${second}:/data`] }),
      withTmpfs: await refused('a bind and a tmpfs', { binds: [`${first}:/data`], tmpfs: ['/data'] }),
      trailingSlash: await refused('with a slash', { binds: [`${first}:/data`, `${second}:/data/`] }),
    };
  },
});
