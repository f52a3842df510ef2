import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/hostname-short-id',
  title: 'The default hostname is the short container id; --hostname sets another',
  why: 'Logs and metrics name their source by hostname, which leads back to the container.',
  claims: ['run-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    hostname: {
      title: 'hostname prints the first twelve digits of the id',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    stays: {
      title: 'the exited container is in the list of all containers',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --all', 'api:GET /containers/json ?all'],
    },
    hidden: {
      title: 'the exited container is not in the list of running containers',
      reference: true,
      weight: 'silent',
      about: ['cli:ps', 'api:GET /containers/json'],
      when: ['stopped-container'],
    },
    chosen: {
      title: 'a hostname from --hostname is used',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
    },
  },
  async observe({ engine, step }) {
    const run = await step('run hostname', () => engine.run({ network: 'none', command: ['hostname'] }));
    const { name } = run.container;
    const id = textAt(await engine.inspect('container', name), 'Id');
    const all = await step('list all', () => engine.list({ all: true, filters: { name } }));
    const running = await step('list running', () => engine.list({ filters: { name } }));
    const chosen = await step('run with --hostname', () =>
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
