import { containerOf, describedBy, forever, inCompose, scenario, valueAt } from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/memory-limit',
  title: 'mem_limit and deploy.resources.limits.memory limit the memory of a service',
  why: 'A service without its limit takes the memory of the others.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/deploy/#memory'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'own-cgroups', 'memory-controller', 'cpu-controllers'],
  facts: {
    memory: {
      title: 'limit of memory from mem_limit, as inspect says it',
      reference: 33_554_432,
      weight: 'silent',
      about: [`${service}.mem_limit`],
    },
    memoryByDeploy: {
      title: 'limit of memory from deploy.resources.limits, as inspect says it',
      reference: 33_554_432,
      weight: 'silent',
      about: [`${service}.deploy.resources.limits.memory`],
    },
    processor: {
      title: 'cpus as inspect says them, in thousandths',
      reference: 500,
      weight: 'silent',
      about: [`${service}.cpus`],
    },
  },
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  limited: ${service}
    mem_limit: 32m
    cpus: 0.5
  deployed: ${service}
    deploy:
      resources:
        limits:
          memory: 32M
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const numberOf = async (name: string, key: string) => {
      const value = valueAt(await describedBy(engine, await containerOf(project, name)), 'HostConfig', key);
      return typeof value === 'number' ? value : null;
    };
    const nano = await numberOf('limited', 'NanoCpus');
    return {
      memory: await numberOf('limited', 'Memory'),
      memoryByDeploy: await numberOf('deployed', 'Memory'),
      processor: nano === null ? null : nano / 1_000_000,
    };
  },
});
