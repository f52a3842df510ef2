import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/named-volume-keeps-data',
  title: 'docker run -v NAME:/path creates a volume that outlives its container',
  why: 'Databases are started with -v NAME:/path, without docker volume create before.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    driver: {
      title: 'driver of the volume that is created',
      reference: 'local',
      weight: 'output',
      about,
      when: ['named-volume'],
    },
    kept: {
      title: 'once its container is removed, a new one of the same name finds the data',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
  },
  async observe({ engine, step }) {
    const volume = engine.implicitName('volume');
    const binds = [`${volume}:/data`];
    const { container } = await step('write', () =>
      engine.run({ network: 'none', binds, command: script('echo kept > /data/note') }),
    );
    await engine.remove(container);
    const { Driver: driver } = await engine.inspect('volume', volume);
    const read = await step('read', () =>
      engine.run({ name: container.name, network: 'none', binds, command: ['cat', '/data/note'] }),
    );
    return { driver: typeof driver === 'string' ? driver : null, kept: read.stdout === 'kept\n' };
  },
});
