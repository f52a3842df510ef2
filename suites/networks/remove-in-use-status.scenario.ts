import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-in-use-status',
  title: 'DELETE /networks/NAME answers 403 for a network in use',
  why: 'Client libraries map statuses to exceptions, and tear-down code catches one of them.',
  claims: ['net-20'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Network/operation/NetworkDelete',
  ],
  surfaces: ['api'],
  facts: {
    status: {
      title: 'HTTP status of DELETE /networks/NAME',
      reference: 403,
      weight: 'output',
      about: ['api:DELETE /networks/{id}'],
      when: ['failing-command', 'running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { status: 500 },
      because: 'Podman answers every refusal to remove an existing network with an internal server error',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/networks.go',
    },
  ],
  advice: [
    {
      facts: ['status'],
      write:
        'Treat every status from 400 on as the refusal, and use `GET /containers/json?filters={"network":["NET"]}` to see whether containers are the reason.',
      shownBy: 'networks/network-inspect-fields#listed',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    await engine.start({ network });
    const reply = await step('remove', () => engine.api('DELETE', `/networks/${network.name}`));
    return { status: reply.status };
  },
});
