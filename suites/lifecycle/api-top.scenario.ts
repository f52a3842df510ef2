import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-top',
  title: 'GET /containers/ID/top answers 200 with the processes of a running container',
  why: 'Dashboards list the processes of each container with it.',
  claims: ['run-15', 'alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerTop',
  ],
  surfaces: ['api'],
  needs: ['processes-by-cgroup'],
  facts: {
    status: { title: 'the status', reference: 200, weight: 'fails', about: ['api:GET /containers/{id}/top'] },
    listed: {
      title: 'the command of the container is among the processes',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/top .Processes'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', command: ['sleep', '1234'] });
    const { status, body } = await step('ask for the processes', () =>
      engine.api('GET', `/containers/${container.id}/top`),
    );
    const rows = valueAt(body, 'Processes');
    const cells = Array.isArray(rows) ? rows.flat() : [];
    const listed = cells.some((cell) => typeof cell === 'string' && cell.includes('sleep 1234'));
    return { status, listed };
  },
});
