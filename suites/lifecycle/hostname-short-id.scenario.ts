import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/hostname-short-id',
  title: 'The host name in a container is its short id, and the ended container stays',
  why: 'Logs and metrics name their source by host name, which leads back to the container.',
  claims: ['run-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    hostname: { title: 'hostname prints the first twelve digits of the id', reference: true },
    stays: { title: 'the ended container is listed among all', reference: true },
    hidden: { title: 'it is not listed among the running ones', reference: true },
    chosen: { title: 'a host name that was asked for is used', reference: true },
  },
  async observe({ engine, step }) {
    const run = await step('run hostname', () => engine.run({ network: 'none', command: ['hostname'] }));
    const { name } = run.container;
    const id = textAt(await engine.inspect('container', name), 'Id');
    const all = await step('list all', () => engine.list({ all: true, filters: { name } }));
    const running = await step('list running', () => engine.list({ filters: { name } }));
    const chosen = await step('run with a host name', () =>
      engine.run({ network: 'none', hostname: 'chosen', command: ['hostname'] }),
    );
    return {
      hostname: run.stdout.trim() === id.slice(0, 12),
      stays: all.includes(name),
      hidden: !running.includes(name),
      chosen: chosen.stdout.trim() === 'chosen',
    };
  },
});
