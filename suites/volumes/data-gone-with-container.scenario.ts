import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/data-gone-with-container',
  title: 'Data in a container survives docker start, and is gone after docker rm',
  why: 'Scripts that recreate a container instead of restarting it lose what is not in a volume.',
  claims: ['vol-01'],
  sources: ['https://docs.docker.com/engine/storage/'],
  surfaces: ['cli', 'api'],
  facts: {
    keptOverRestart: {
      title: 'the data is there after the container is started again',
      reference: true,
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
    },
    goneAfterRemoval: {
      title: 'a new container of the same name starts without the data',
      reference: true,
      weight: 'silent',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
    },
  },
  async observe({ engine, step }) {
    const spec = { network: 'none', command: script('cat /note', 'echo written > /note') } as const;
    const { container } = await step('write', () => engine.run(spec));
    const again = await step('start again', async () => {
      await engine.startCreated(container);
      await engine.wait(container);
      return engine.logs(container);
    });
    await engine.remove(container);
    const fresh = await step('recreate', () => engine.run({ ...spec, name: container.name }));
    return { keptOverRestart: again.stdout === 'written\n', goneAfterRemoval: fresh.stdout === '' };
  },
});
