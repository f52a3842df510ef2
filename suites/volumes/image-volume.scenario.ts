import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/image-volume',
  title: "An image's VOLUME gives each container an anonymous volume with the image's content",
  why: 'Images of databases declare their data directory, and people do not know that each container has its own.',
  claims: ['vol-08', 'vol-10'],
  sources: ['https://docs.docker.com/reference/dockerfile/#volume'],
  surfaces: ['cli', 'api'],
  facts: {
    volumes: { title: 'anonymous volumes that a container has', reference: 1 },
    seeded: { title: "the volume starts with the image's content", reference: true },
    own: { title: 'a second container does not see what the first wrote', reference: true },
  },
  async observe({ engine, step }) {
    const spec = {
      image: 'volume',
      network: 'none',
      command: script('ls /data', 'touch /data/written'),
    } as const;
    const first = await step('first container', () => engine.run(spec));
    const second = await step('second container', () => engine.run(spec));
    const volumes = await engine.adoptAnonymousVolumes(first.container);
    await engine.adoptAnonymousVolumes(second.container);
    return {
      volumes: volumes.length,
      seeded: first.stdout === 'seed\n',
      own: second.stdout === first.stdout,
    };
  },
});
