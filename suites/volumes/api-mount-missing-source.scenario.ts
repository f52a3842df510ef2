import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-mount-missing-source',
  title: 'POST /containers/create refuses a Mounts bind whose source does not exist',
  why: 'Compose and SDK clients ask for binds through Mounts and count on the error for a wrong path.',
  claims: ['vol-05'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    status: {
      title: 'HTTP status of the create call',
      reference: 400,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.Mounts[].Source'],
      when: ['missing-bind-source'],
    },
    named: {
      title: 'the error message names the missing source',
      reference: true,
      weight: 'output',
      about: ['api:POST /containers/create HostConfig.Mounts[].Source'],
      when: ['missing-bind-source', 'failing-command'],
    },
    made: {
      title: 'what exists at the source afterwards',
      reference: 'nothing',
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.Mounts[].Source'],
      when: ['missing-bind-source'],
    },
    existing: {
      title: 'HTTP status if the directory exists',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /containers/create HostConfig.Mounts[].Source'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { status: 500 },
      weight: 'output',
      because:
        "before 3.1 Podman's compatible API did not create a missing source, and answers the refusal as a server error",
      source: 'https://github.com/containers/podman/pull/9604',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { status: 201, named: false, made: 'directory' },
      weight: 'silent',
      because: "Podman's compatible API creates every missing source, of Mounts as well as of Binds",
      source: 'https://github.com/containers/podman/pull/9604',
    },
  ],
  advice: [
    {
      facts: ['status', 'named', 'made'],
      write: 'Create the directory before the container: `mkdir -p DIRECTORY`.',
      shownBy: 'volumes/api-mount-missing-source#existing',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const missing = `${directory}/missing`;
    const create = (what: string, source: string) =>
      step(what, () =>
        engine.api('POST', `/containers/create?name=${engine.name('container')}`, {
          Image: engine.image('base'),
          Cmd: ['true'],
          Labels: { ...engine.labels },
          HostConfig: { NetworkMode: 'none', Mounts: [{ Type: 'bind', Source: source, Target: '/data' }] },
        }),
      );
    const created = await create('create with the missing source', missing);
    const found = await host.stat(missing);
    const existing = await create('create with an existing source', directory);
    return {
      status: created.status,
      named: textAt(created.body, 'message').includes(missing),
      made: found?.kind ?? 'nothing',
      existing: existing.status,
    };
  },
});
