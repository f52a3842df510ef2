import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/named-volume-keeps-data',
  title: 'A volume that is named in -v is made on the way and outlives its container',
  why: 'Databases are run with -v NAME:/path and nothing before it.',
  claims: ['vol-02'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    driver: { title: 'the volume was made, by the driver', reference: 'local' },
    kept: { title: 'the next container finds the data', reference: true },
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
      engine.run({ network: 'none', binds, command: ['cat', '/data/note'] }),
    );
    return { driver: typeof driver === 'string' ? driver : null, kept: read.stdout === 'kept\n' };
  },
});
