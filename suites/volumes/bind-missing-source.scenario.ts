import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/bind-missing-source',
  aliases: ['volumes/missing-bind-source'],
  title: 'docker run -v creates a host directory that does not exist',
  why: 'First runs on a fresh machine bind data directories that do not exist yet.',
  claims: ['vol-05'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    accepted: {
      title: 'a container whose bind source does not exist runs',
      reference: true,
      weight: 'fails',
      about,
      when: ['missing-bind-source'],
    },
    made: {
      title: 'what is at the missing bind source afterwards',
      reference: 'directory',
      weight: 'fails',
      about,
      when: ['missing-bind-source'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { accepted: false, made: 'nothing' },
      because:
        "Podman's command line requires the source of a bind to exist, so that a typing error is noticed",
      source: 'https://github.com/containers/podman/pull/8519',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { accepted: false, made: 'nothing' },
      because: 'the Docker-compatible API creates missing sources since Podman 3.1',
      source: 'https://github.com/containers/podman/pull/9604',
    },
  ],
  advice: [
    {
      facts: ['accepted', 'made'],
      write: 'Create a directory before you bind it: `mkdir -p DIRECTORY`.',
      shownBy: 'volumes/bind-shows-both-sides#hostFileSeen',
    },
    {
      facts: ['accepted', 'made'],
      write:
        'Where it is the socket of Docker, bind that of Podman to the same path: `--volume /run/podman/podman.sock:/var/run/docker.sock`, rootless from `$XDG_RUNTIME_DIR/podman/podman.sock`.',
      shownBy: 'socket/handed-in#answers',
    },
  ],
  async observe({ engine, host, step }) {
    const source = `${await host.directory()}/missing`;
    const run = await step('bind it', () =>
      attempt(() =>
        engine.run({ network: 'none', binds: [`${source}:/data`], command: ['touch', '/data/file'] }),
      ),
    );
    const found = await host.stat(source);
    return {
      accepted: !run.refused && run.value.exitCode === 0,
      made: found?.kind ?? 'nothing',
    };
  },
});
