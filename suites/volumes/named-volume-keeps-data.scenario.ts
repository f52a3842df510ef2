import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/named-volume-keeps-data',
  title: 'docker run -v NAME:/path creates a volume that outlives its container',
  why: 'Databases are started with -v NAME:/path, without docker volume create before.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    driver: { title: 'driver of the volume that is created', reference: 'local', weight: 'output' },
    kept: {
      title: 'once its container is removed, a new one of the same name finds the data',
      reference: true,
      weight: 'silent',
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
