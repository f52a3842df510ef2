import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-same-bind-twice',
  title: 'POST /containers/create refuses the same entry twice in HostConfig.Binds',
  why: 'Clients that merge lists of mounts must remove duplicates themselves, as the command line does.',
  claims: ['vol-03'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/volumes.go'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    refused: {
      title: 'the create call is refused',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount'],
    },
    once: {
      title: 'the same entry once is accepted',
      reference: true,
      weight: 'fails',
      about: ['api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.3.0' },
      facts: { refused: false },
      because: 'since 4.3 Podman accepts mounts that are the same in source, target and options',
      // Made for 4.4 in pull 16165, and in 4.3.0 already.
      source: 'https://github.com/containers/podman/commit/8a28b896bbfa91f9de290dfaa42226205f2d0cfd',
    },
  ],
  advice: [
    {
      facts: ['refused'],
      write:
        'Remove duplicates from `Binds` and `Mounts` before you send them, so that each target occurs once.',
      shownBy: 'volumes/api-same-bind-twice#once',
    },
  ],
  async observe({ engine, host, step }) {
    const bind = `${await host.directory()}:/data`;
    const create = (what: string, binds: string[]) =>
      step(what, () =>
        engine.api('POST', `/containers/create?name=${engine.name('container')}`, {
          Image: engine.image('base'),
          Labels: { ...engine.labels },
          HostConfig: { NetworkMode: 'none', Binds: binds },
        }),
      );
    const twice = await create('create with both', [bind, bind]);
    const once = await create('create with one', [...new Set([bind, bind])]);
    return { refused: twice.status >= 400, once: once.status === 201 };
  },
});
