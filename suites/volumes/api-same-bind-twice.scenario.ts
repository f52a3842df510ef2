import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-same-bind-twice',
  title: 'The API refuses the same bind given twice',
  why: 'Clients that join lists of mounts must remove duplicates themselves, as the command line does.',
  claims: ['vol-03'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/volumes.go'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    refused: { title: 'the create call is refused', reference: true },
    once: { title: 'given once it is accepted', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.3.0' },
      facts: { refused: false },
      because: 'Podman lets mounts pass that are the same in source, target and options since 4.3',
      source: 'https://github.com/containers/podman/pull/16165',
    },
  ],
  advice: [
    {
      facts: ['refused'],
      write:
        'Take duplicates out of `Binds` and `Mounts` before you send them, so that each target is named once.',
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
