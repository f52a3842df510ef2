import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/system-df',
  title: 'docker system df: heading, rows, --format and "{{json .}}"',
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
      title: 'what {{.Type}} prints',
      reference: 'Images|Containers|Local Volumes|Build Cache',
      weight: 'output',
      about: ['cli:system df --format .Type'],
    },
    firstRows: {
      title: 'its first three lines',
      reference: 'Images|Containers|Local Volumes',
      weight: 'output',
      about: ['cli:system df --format .Type'],
    },
    number: {
      title: '{{.TotalCount}} of images is a number above 0',
      reference: true,
      weight: 'silent',
      about: ['cli:system df --format .TotalCount'],
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
      title: 'keys of {{json .}} that are missing',
      reference: '',
      weight: 'fails',
      about: ['cli:system df --format'],
      when: ['format-whole-object', 'output-read'],
    },
    verbose: {
      title: 'system df --verbose with a template of its own works',
      reference: true,
      weight: 'output',
      about: ['cli:system df --verbose'],
    },
  },
  differences: [],
  async observe({ engine, step }) {
    // Something is there, whatever else.
    await engine.create({ network: 'none' });
    const df = (...options: string[]) =>
      step(['df', ...options].join(' '), async () => {
        const reply = await engine.cli(['system', 'df', ...options]);
        return reply.exitCode === 0 ? reply.stdout.trimEnd().split('\n') : ['refused'];
      });
    const table = await df();
    const types = await df('--format', '{{.Type}}');
    const [first = ''] = await df('--format', '{{.TotalCount}}|{{.Size}}|{{.Reclaimable}}');
    const [count = '', size = '', reclaimable = ''] = first.split('|');
    const json = (await df('--format', '{{json .}}')).join('\n');
    const keys = ['Type', 'TotalCount', 'Active', 'Size', 'Reclaimable'];
    const verbose = await df('--verbose', '--format', '{{len .Images}}');
    return {
      heading: (table[0] ?? '').trim().replace(/ {2,}/g, '|'),
      rows: types.join('|'),
      firstRows: types.slice(0, 3).join('|'),
      number: Number(count) > 0,
      size: /^[\d.]+[kMGT]?B$/.test(size),
      reclaimable: /\(\d+%\)$/.test(reclaimable),
      keys: keys.filter((key) => !json.includes(`"${key}":`)).join(' '),
      verbose: Number(verbose[0]) > 0,
    };
  },
});
