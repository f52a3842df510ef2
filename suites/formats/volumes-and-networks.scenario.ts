import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/volumes-and-networks',
  title: 'docker volume ls and network ls print a heading, and names or ids with --quiet',
  why: 'Clean-up scripts read names and ids from these lists.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/volume/ls/#format',
    'https://docs.docker.com/reference/cli/docker/network/ls/#format',
  ],
  surfaces: ['cli'],
  facts: {
    volumeHeading: {
      title: 'the heading of volume ls',
      reference: 'DRIVER|VOLUME NAME',
      weight: 'output',
      about: ['cli:volume ls'],
      when: ['output-read'],
    },
    volumeQuiet: {
      title: 'volume ls --quiet prints the name alone',
      reference: true,
      weight: 'silent',
      about: ['cli:volume ls --quiet'],
    },
    volumeKeys: {
      title: 'volume ls --format "{{json .}}" has Driver, Labels, Links, Mountpoint, Name, Scope, Size',
      reference: true,
      weight: 'fails',
      about: ['cli:volume ls --format'],
      when: ['format-whole-object', 'output-read', 'reads:Labels|Links|Size'],
    },
    volumeLabels: {
      title: '{{.Labels}} of a volume is text such as key=value',
      reference: true,
      weight: 'output',
      about: ['cli:volume ls --format .Labels'],
    },
    volumeFields: {
      title: '{{.Driver}} and {{.Scope}} of a volume',
      reference: 'local local',
      weight: 'output',
      about: ['cli:volume ls --format .Driver', 'cli:volume ls --format .Scope'],
    },
    networkHeading: {
      title: 'the heading of network ls',
      reference: 'NETWORK ID|NAME|DRIVER|SCOPE',
      weight: 'output',
      about: ['cli:network ls'],
      when: ['output-read', 'reads:NETWORK|SCOPE'],
    },
    networkQuiet: {
      title: 'network ls --quiet prints an id of twelve digits',
      reference: true,
      weight: 'output',
      about: ['cli:network ls --quiet'],
      when: ['output-read', 'id-length'],
    },
    networkLong: {
      title: 'with --no-trunc one of 64 digits',
      reference: true,
      weight: 'output',
      about: ['cli:network ls --quiet', 'cli:network ls --no-trunc'],
      when: ['used-together', 'output-read', 'id-length'],
    },
    networkKeys: {
      title: 'network ls --format "{{json .}}" has ID, Name, Driver, Scope, Internal, IPv6, Labels',
      reference: true,
      weight: 'fails',
      about: ['cli:network ls --format'],
      when: ['format-whole-object', 'output-read'],
    },
    networkFields: {
      title: '{{.Driver}}, {{.Scope}} and {{.Internal}} of a network',
      reference: 'bridge local false',
      weight: 'fails',
      about: ['cli:network ls --format .Scope', 'cli:network ls --format .Internal'],
    },
    networkName: {
      title: '{{.Name}} of a network',
      reference: true,
      weight: 'silent',
      about: ['cli:network ls --format .Name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: {
        volumeKeys: false,
        networkHeading: 'NETWORK ID|NAME|DRIVER',
        networkQuiet: false,
        networkLong: false,
        networkKeys: false,
        networkFields: 'refused',
      },
      because: 'a network has no scope in Podman, --quiet prints names, and JSON has fields of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-ls.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<6.0.0' },
      facts: { volumeLabels: false },
      because: 'before 6.0 Podman prints labels the way Go prints a map',
      source: 'https://github.com/containers/podman/commit/dc4495ec649f502ba6f18444000318f0115dd779',
    },
  ],
  advice: [
    {
      facts: ['networkQuiet'],
      write: "List networks by name: `network ls --format '{{.Name}}'`.",
      shownBy: 'formats/volumes-and-networks#networkName',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume({ labels: { colour: 'blue' } });
    const network = await engine.createNetwork();
    const list = (kind: 'volume' | 'network', ...options: string[]) =>
      step(`${kind} ls ${options.join(' ')}`, async () => {
        const { name } = kind === 'volume' ? volume : network;
        const reply = await engine.cli([kind, 'ls', '--filter', `name=${name}`, ...options]);
        return reply.exitCode === 0 ? reply.stdout.trim() : 'refused';
      });
    const heading = async (kind: 'volume' | 'network') =>
      ((await list(kind)).split('\n')[0] ?? '').trim().replace(/ {2,}/g, '|');
    const has = async (kind: 'volume' | 'network', keys: readonly string[]) => {
      const text = await list(kind, '--format', '{{json .}}');
      return text.startsWith('{') && keys.every((key) => text.includes(`"${key}":`));
    };
    const labels = await list('volume', '--format', '{{.Labels}}');
    return {
      volumeHeading: await heading('volume'),
      volumeQuiet: (await list('volume', '--quiet')) === volume.name,
      volumeKeys: await has('volume', ['Driver', 'Labels', 'Links', 'Mountpoint', 'Name', 'Scope', 'Size']),
      volumeLabels: labels.split(',').includes('colour=blue'),
      volumeFields: await list('volume', '--format', '{{.Driver}} {{.Scope}}'),
      networkHeading: await heading('network'),
      networkQuiet: /^[0-9a-f]{12}$/.test(await list('network', '--quiet')),
      networkLong: /^[0-9a-f]{64}$/.test(await list('network', '--quiet', '--no-trunc')),
      networkKeys: await has('network', [
        ...['CreatedAt', 'Driver', 'ID', 'IPv6', 'Internal', 'Labels', 'Name', 'Scope'],
      ]),
      networkFields: await list('network', '--format', '{{.Driver}} {{.Scope}} {{.Internal}}'),
      networkName: (await list('network', '--format', '{{.Name}}')) === network.name,
    };
  },
});
