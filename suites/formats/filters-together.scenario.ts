import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/filters-together',
  title: 'docker volume ls and network ls match all --filter label, and any --filter name',
  why: 'Clean-up scripts narrow a list with a second filter, and remove all that it still shows.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/volume/ls/#filter',
    'https://docs.docker.com/reference/cli/docker/network/ls/#filter',
  ],
  surfaces: ['cli'],
  facts: {
    volumeLabels: {
      title: 'volume ls with two labels lists only what has both',
      reference: 'both',
      weight: 'silent',
      about: ['cli:volume ls --filter label'],
      when: ['repeated-filter'],
    },
    volumeKinds: {
      title: 'volume ls with a label and a name lists only what has both',
      reference: 'both',
      weight: 'silent',
      about: ['cli:volume ls --filter label', 'cli:volume ls --filter name'],
      when: ['used-together'],
    },
    volumeNames: {
      title: 'volume ls with two names lists either',
      reference: 'both other',
      weight: 'silent',
      about: ['cli:volume ls --filter name'],
    },
    volumeLabel: {
      title: 'volume ls with one label lists only what has it',
      reference: 'both',
      weight: 'silent',
      about: ['cli:volume ls --filter label'],
    },
    volumeName: {
      title: 'volume ls with a part of a name lists it',
      reference: 'other',
      weight: 'silent',
      about: ['cli:volume ls --filter name'],
    },
    networkLabels: {
      title: 'network ls with two labels lists only what has both',
      reference: 'both',
      weight: 'silent',
      about: ['cli:network ls --filter label'],
    },
    networkKinds: {
      title: 'network ls with a label and a name lists only what has both',
      reference: 'both',
      weight: 'silent',
      about: ['cli:network ls --filter label', 'cli:network ls --filter name'],
      when: ['used-together'],
    },
    networkNames: {
      title: 'network ls with two names lists either',
      reference: 'both other',
      weight: 'silent',
      about: ['cli:network ls --filter name'],
    },
    networkName: {
      title: 'network ls with a part of a name lists it',
      reference: 'other',
      weight: 'silent',
      about: ['cli:network ls --filter name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.7.0' },
      facts: { volumeLabels: 'both other' },
      because: 'before 4.7 Podman lists a volume that has one of several labels',
      source: 'https://github.com/containers/podman/commit/96241159a8',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { volumeKinds: 'both other' },
      because: 'before 6.0 Podman lists a volume that one of several filters matches',
      source: 'https://github.com/containers/podman/commit/504d2e82b3',
    },
  ],
  advice: [
    {
      facts: ['volumeLabels', 'volumeKinds'],
      write: 'Give the volumes that are to be listed one label of their own, and filter by it alone.',
      shownBy: 'formats/filters-together#volumeLabel',
    },
  ],
  async observe({ engine, step }) {
    const mark = engine.name('container');
    const both = { mark, only: mark, two: 'yes' };
    const half = { mark };
    const volumes = [
      await engine.createVolume({ labels: both }),
      await engine.createVolume({ labels: half }),
    ];
    const networks = [
      await engine.createNetwork({ labels: both }),
      await engine.createNetwork({ labels: half }),
    ];
    const list = (kind: 'volume' | 'network', ...filters: string[]) =>
      step(`${kind} ls with ${filters.join(' and ')}`, async () => {
        const made = kind === 'volume' ? volumes : networks;
        const named = filters.map((filter) =>
          filter.replace('BOTH', made[0]?.name ?? '').replace('OTHER', made[1]?.name ?? ''),
        );
        const chosen = named.flatMap((filter) => ['--filter', filter]);
        const reply = await engine.cli([kind, 'ls', ...chosen, '--format', '{{.Name}}']);
        const names = reply.stdout.split('\n');
        return ['both', 'other'].filter((_, at) => names.includes(made[at]?.name ?? '')).join(' ');
      });
    const partOf = (name = '') => `name=${name.slice(3)}`;
    return {
      volumeLabels: await list('volume', `label=mark=${mark}`, 'label=two=yes'),
      volumeKinds: await list('volume', `label=mark=${mark}`, 'name=BOTH'),
      volumeNames: await list('volume', 'name=BOTH', 'name=OTHER'),
      volumeLabel: await list('volume', 'label=only=' + mark),
      volumeName: await list('volume', partOf(volumes[1]?.name)),
      networkLabels: await list('network', `label=mark=${mark}`, 'label=two=yes'),
      networkKinds: await list('network', `label=mark=${mark}`, 'name=BOTH'),
      networkNames: await list('network', 'name=BOTH', 'name=OTHER'),
      networkName: await list('network', partOf(networks[1]?.name)),
    };
  },
});
