import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/inspected-bindings',
  title: 'Inspect shows a published port with the address 0.0.0.0, and with :: for IPv6',
  why: 'Test libraries read host address and port from there and connect to them.',
  claims: ['port-01'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    addresses: { title: 'addresses of the bindings', reference: '0.0.0.0 ::' },
    samePort: { title: 'all have the host port that was asked for', reference: true },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const box = await engine.start({ publish: [`${port}:80`] });
    const ends = (await step('inspect', () => engine.ports(box)))['80/tcp'] ?? [];
    return {
      addresses: ends
        .map((end) => end.address)
        .toSorted()
        .join(' '),
      samePort: ends.length > 0 && ends.every((end) => end.port === port),
    };
  },
});
