import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-in-use-status',
  title: 'The API answers the removal of a network in use with status 403',
  why: 'Client libraries map statuses to exceptions, and tear-down code catches one of them.',
  claims: ['net-20'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Network/operation/NetworkDelete',
  ],
  surfaces: ['api'],
  facts: { status: { title: 'HTTP status', reference: 403 } },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { status: 500 },
      because: 'Podman answers every refusal to remove a network that exists with an internal error',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/networks.go',
    },
  ],
  advice: [
    {
      facts: ['status'],
      write:
        'Take every status from 400 on as the refusal, and see by `GET /containers/json?filters={"network":["NET"]}` whether containers are the reason.',
      shownBy: 'networks/inspected-fields#listed',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    await engine.start({ network });
    const reply = await step('remove', () => engine.api('DELETE', `/networks/${network.name}`));
    return { status: reply.status };
  },
});
