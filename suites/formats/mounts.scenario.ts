import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/mounts',
  title: 'inspect shows Type, Source, Mode, RW and Propagation of Mounts, and Binds',
  why: 'Backup tools find the volumes of a container there.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    types: {
      title: 'Type of a bind and of a volume',
      reference: 'bind volume',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts[].Type'],
      when: ['output-read'],
    },
    volume: {
      title: 'Name and Driver of the volume',
      reference: 'VOLUME local',
      weight: 'silent',
      about: [
        'cli:container inspect',
        'api:GET /containers/{id}/json .Mounts[].Name',
        'api:GET /containers/{id}/json .Mounts[].Driver',
      ],
      when: ['named-volume', 'output-read'],
    },
    source: {
      title: 'Source of the bind is the directory of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts[].Source'],
      when: ['bind-mount', 'output-read'],
    },
    writable: {
      title: 'RW of a bind with :ro and of the volume',
      reference: 'false true',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts[].RW'],
      when: ['output-read'],
    },
    mode: {
      title: 'Mode of a bind with :ro',
      reference: 'ro',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts[].Mode'],
      when: ['bind-mount', 'output-read', 'reads:Mode|Mounts'],
    },
    propagation: {
      title: 'Propagation of the bind and of the volume',
      reference: 'rprivate none',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts[].Propagation'],
      when: ['output-read', 'reads:Propagation'],
    },
    binds: {
      title: 'HostConfig.Binds are the words that were given',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.Binds'],
      when: ['output-read', 'reads:Binds'],
    },
    places: {
      title: 'HostConfig.Binds begin with source and target that were given',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.Binds'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { mode: '', propagation: 'rprivate rprivate', binds: false },
      because: 'Podman shows the options that a mount ended up with, and no mode beside them',
      source: 'https://github.com/containers/podman/blob/v4.3.1/libpod/container_inspect.go',
    },
  ],
  advice: [
    {
      facts: ['binds'],
      write: 'Compare source and target, the parts before the second colon.',
      shownBy: 'formats/mounts#places',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const volume = await engine.createVolume();
    const given = [`${directory}:/bound:ro`, `${volume.name}:/data`];
    const container = await engine.create({ network: 'none', binds: given });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const list = valueAt(seen, 'Mounts');
    const mounts = Array.isArray(list) ? list : [];
    const at = (target: string) => mounts.find((one) => textAt(one, 'Destination') === target);
    const [bound, data] = [at('/bound'), at('/data')];
    const binds = valueAt(seen, 'HostConfig', 'Binds');
    const words = (Array.isArray(binds) ? binds : []).filter((one) => typeof one === 'string').toSorted();
    return {
      types: `${textAt(bound, 'Type')} ${textAt(data, 'Type')}`,
      volume: `${textAt(data, 'Name').replace(volume.name, 'VOLUME')} ${textAt(data, 'Driver')}`,
      source: textAt(bound, 'Source') === directory,
      writable: [bound, data].map((one) => String(valueAt(one, 'RW') === true)).join(' '),
      mode: textAt(bound, 'Mode'),
      propagation: `${textAt(bound, 'Propagation') || 'none'} ${textAt(data, 'Propagation') || 'none'}`,
      binds: words.join() === given.toSorted().join(),
      places: given
        .map((one) => one.split(':').slice(0, 2).join(':'))
        .every((place) => words.some((one) => one.startsWith(place))),
    };
  },
});
