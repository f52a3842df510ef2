import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

const volumes = 'api:GET /system/df .Volumes';

export default scenario({
  id: 'formats/system-df-volumes',
  title: 'GET /system/df tells of each volume its driver, place, time and containers',
  why: 'Clean-up tools remove what no container uses, and must not take that of a stopped one.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemDataUsage',
  ],
  surfaces: ['api'],
  alone: true,
  facts: {
    ofStopped: {
      title: 'UsageData.RefCount of a volume of one container, which does not run',
      reference: 1,
      weight: 'silent',
      about: [volumes],
      when: ['stopped-container'],
    },
    unused: {
      title: 'UsageData.RefCount of a volume without a container',
      reference: 0,
      weight: 'silent',
      about: [volumes],
    },
    bytes: {
      title: 'UsageData.Size of a volume with a file of 100000 bytes is not below that',
      reference: true,
      weight: 'silent',
      about: [volumes],
    },
    fields: {
      title: 'Driver, Mountpoint and CreatedAt are not empty',
      reference: true,
      weight: 'silent',
      about: [volumes],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { fields: false },
      because: 'Podman leaves these fields of a volume empty',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/system.go',
    },
    {
      on: { engine: 'podman', version: '<4.3.0' },
      facts: { unused: 1 },
      because: 'before 4.3 Podman tells one container of every volume',
      source: 'https://github.com/containers/podman/issues/15720',
    },
    {
      on: { engine: 'podman', version: '>=6.0.0' },
      facts: { ofStopped: null, unused: null, bytes: false },
      because:
        'Podman 6 answers a request without a version in the path in the shape of API 1.52, which has VolumeUsage in place of Volumes',
      source: 'https://github.com/containers/podman/commit/56e555bfc2',
    },
  ],
  async observe({ engine, step }) {
    const [used, unused] = [await engine.createVolume(), await engine.createVolume()];
    await engine.run({
      network: 'none',
      binds: [`${used.name}:/data`],
      command: ['dd', 'if=/dev/zero', 'of=/data/file', 'bs=1000', 'count=100'],
    });
    const { body } = await step('df', () => engine.api('GET', '/system/df'));
    const list = valueAt(body, 'Volumes');
    const told = (name: string) =>
      Array.isArray(list) ? (list.find((one) => valueAt(one, 'Name') === name) ?? null) : null;
    const count = (name: string) => {
      const value = valueAt(told(name), 'UsageData', 'RefCount');
      return typeof value === 'number' ? value : null;
    };
    return {
      ofStopped: count(used.name),
      unused: count(unused.name),
      bytes: Number(valueAt(told(used.name), 'UsageData', 'Size')) >= 100_000,
      fields: ['Driver', 'Mountpoint', 'CreatedAt'].every((key) => textAt(told(used.name), key) !== ''),
    };
  },
});
