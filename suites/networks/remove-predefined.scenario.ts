import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/remove-predefined',
  title: 'DELETE /networks/NAME answers 403 for the predefined bridge, host and none',
  why: 'Clean-up tools try to remove every network, and go on after a 403.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Network/operation/NetworkDelete',
  ],
  surfaces: ['api'],
  facts: {
    bridge: {
      title: 'status for bridge, the default network',
      reference: 403,
      weight: 'output',
      about: ['api:DELETE /networks/{id}'],
      when: ['bridge-network'],
    },
    host: {
      title: 'status for host',
      reference: 403,
      weight: 'output',
      about: ['api:DELETE /networks/{id}'],
      when: ['host-network'],
    },
    none: {
      title: 'status for none',
      reference: 403,
      weight: 'output',
      about: ['api:DELETE /networks/{id}'],
      when: ['none-network'],
    },
    kept: {
      title: 'a container starts on the default network afterwards',
      reference: true,
      weight: 'fails',
      about: ['api:DELETE /networks/{id}'],
      when: ['bridge-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.2.0' },
      facts: { bridge: 500 },
      because: 'Podman takes the removal of its default network for a fault of its own',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/networks.go',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { bridge: 404 },
      because: 'before 4.2 Podman knows its default network as podman only',
      source: 'https://github.com/containers/podman/releases/tag/v4.2.0',
    },
    {
      on: { engine: 'podman' },
      facts: { host: 404, none: 404 },
      because: 'host and none are modes of a container on Podman, and not networks',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/networks.go',
    },
  ],
  async observe({ engine, step }) {
    const remove = (name: string) =>
      step(`remove ${name}`, async () => (await engine.api('DELETE', `/networks/${name}`)).status);
    const [bridge, host, none] = [await remove('bridge'), await remove('host'), await remove('none')];
    const { exitCode } = await step('run a container', () => engine.run({ command: ['true'] }));
    return { bridge, host, none, kept: exitCode === 0 };
  },
});
