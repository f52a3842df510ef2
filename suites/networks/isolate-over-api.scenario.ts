import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/isolate-over-api',
  title: 'POST /networks/create keeps an option that it does not know, such as isolate',
  why: 'A compose file that opens its networks for Podman by this option does not open them.',
  claims: [],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/#options'],
  surfaces: ['api'],
  facts: {
    taken: {
      title: 'status of such a request',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /networks/create Options'],
      when: ['isolate-option'],
    },
    shown: {
      title: 'inspect shows the option',
      reference: true,
      weight: 'output',
      about: ['api:GET /networks/{id} .Options'],
      when: ['isolate-option', 'output-read'],
    },
    warned: {
      title: 'Warning of the answer speaks of it',
      reference: false,
      weight: 'output',
      about: ['api:POST /networks/create Options'],
      when: ['isolate-option', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { shown: false, warned: true },
      because: 'the Docker API of Podman takes options that it knows only, and warns of others',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/networks.go',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('network');
    const made = await step('make a network', () =>
      engine.api('POST', '/networks/create', {
        Name: name,
        Options: { isolate: 'false' },
        Labels: engine.labels,
      }),
    );
    const seen = await step('inspect', () => engine.inspect('network', name));
    return {
      taken: made.status,
      shown: JSON.stringify(seen['Options'] ?? {}).includes('isolate'),
      warned: textAt(made.body, 'Warning').includes('isolate'),
    };
  },
});
