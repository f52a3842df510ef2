import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'volumes/image-volume',
  title: 'VOLUME gives each container an anonymous volume with the image content',
  why: 'Database images declare their data directory as VOLUME, and each container gets its own.',
  claims: ['vol-08', 'vol-10'],
  sources: ['https://docs.docker.com/reference/dockerfile/#volume'],
  surfaces: ['cli', 'api'],
  facts: {
    volumes: { title: 'number of anonymous volumes of a container', reference: 1, weight: 'silent', about },
    seeded: { title: 'the volume starts with the image content', reference: true, weight: 'silent', about },
    own: {
      title: 'a second container does not see what the first one wrote',
      reference: true,
      weight: 'silent',
      about,
    },
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
