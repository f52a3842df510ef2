import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/system-df',
  title: 'docker system df lists Images, Containers, Local Volumes and Build Cache',
  why: 'Monitoring reads how much can be reclaimed from these words.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/system/df/'],
  surfaces: ['cli'],
  alone: true,
  facts: {
    heading: {
      title: 'the heading',
      reference: 'TYPE|TOTAL|ACTIVE|SIZE|RECLAIMABLE',
      weight: 'output',
      about: ['cli:system df'],
      when: ['output-read'],
    },
    rows: {
      title: 'names of the rows in {{.Type}} of system df',
      reference: 'Images|Containers|Local Volumes|Build Cache',
      weight: 'output',
      about: ['cli:system df --format .Type'],
    },
    firstRows: {
      title: 'first three rows in {{.Type}} of system df',
      reference: 'Images|Containers|Local Volumes',
      weight: 'output',
      about: ['cli:system df --format .Type'],
    },
    size: {
      title: '{{.Size}} of images is a number and a unit without a blank',
      reference: true,
      weight: 'output',
      about: ['cli:system df --format .Size'],
    },
    reclaimable: {
      title: '{{.Reclaimable}} of images has a percentage in brackets',
      reference: true,
      weight: 'output',
      about: ['cli:system df --format .Reclaimable'],
    },
    keys: {
      title: '{{json .}} has Type, TotalCount, Active, Size and Reclaimable',
      reference: true,
      weight: 'fails',
      about: ['cli:system df --format'],
      when: ['format-whole-object', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { rows: 'Images|Containers|Local Volumes' },
      because: 'Podman has no cache of builds in this list',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-df.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.4.0' },
      facts: { keys: false },
      because: 'before 4.4 Podman called the number Total in JSON',
      source: 'https://github.com/containers/podman/commit/24b1e81c5d76d719549e8e36fb0c2621b6183790',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.4.1' },
      facts: { reclaimable: false },
      because:
        'before 5.4.1 the Docker API of Podman gave no size of all images, which the client prints as 0B',
      source: 'https://github.com/containers/podman/commit/3e6e003173d86dcc17b2a05529675a408a0a14d0',
    },
  ],
  async observe({ engine, step }) {
    // Something is there, whatever else.
    await engine.create({ network: 'none' });
    const df = (...options: string[]) =>
      step(['df', ...options].join(' '), async () => {
        const reply = await engine.cli(['system', 'df', ...options]);
        return reply.exitCode === 0 ? reply.stdout.trimEnd().split('\n') : ['refused'];
      });
    const table = await df();
    const fields = await df('--format', '{{.Type}}|{{.Size}}|{{.Reclaimable}}');
    const types = fields.map((line) => line.split('|')[0] ?? '');
    const [, size = '', reclaimable = ''] = (fields[0] ?? '').split('|');
    const json = (await df('--format', '{{json .}}')).join('\n');
    const keys = ['Type', 'TotalCount', 'Active', 'Size', 'Reclaimable'];
    return {
      heading: (table[0] ?? '').trim().replace(/ {2,}/g, '|'),
      rows: types.join('|'),
      firstRows: types.slice(0, 3).join('|'),
      size: /^[\d.]+[kMGT]?B$/.test(size),
      reclaimable: /\(\d+%\)$/.test(reclaimable),
      keys: keys.every((key) => json.includes(`"${key}":`)),
    };
  },
});
