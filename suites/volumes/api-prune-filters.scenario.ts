import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-prune-filters',
  title: 'POST /volumes/prune and /containers/prune answer 400 to an unknown filter',
  why: 'A filter that is read past would let a prune take everything.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Volume/operation/VolumePrune'],
  surfaces: ['api'],
  needs: ['disposable'],
  facts: {
    volumes: {
      title: 'status of a prune of volumes with the filter nosuch',
      reference: 400,
      weight: 'output',
      about: ['api:POST /volumes/prune ?filters'],
      when: ['unknown-filter'],
    },
    containers: {
      title: 'status of a prune of containers with it',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/prune ?filters'],
      when: ['unknown-filter'],
    },
    kept: {
      title: 'a volume that nothing uses is still there',
      reference: true,
      weight: 'silent',
      about: ['api:POST /volumes/prune ?filters'],
      when: ['unknown-filter'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { volumes: 500, containers: 500 },
      because: 'Podman takes a filter that it does not know for a fault of its own',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/volumes.go',
    },
  ],
  async observe({ engine, step }) {
    const mark = engine.name('container');
    const volume = await engine.createVolume({ labels: { mark } });
    const prune = (kind: 'volumes' | 'containers') =>
      step(`prune ${kind}`, async () => {
        const filters = encodeURIComponent(JSON.stringify({ nosuch: ['x'], label: [`mark=not-${mark}`] }));
        return (await engine.api('POST', `/${kind}/prune?filters=${filters}`)).status;
      });
    return {
      volumes: await prune('volumes'),
      containers: await prune('containers'),
      kept: await engine.volumeExists(volume.name),
    };
  },
});
