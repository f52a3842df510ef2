import { attempt, scenario, script, valueAt } from '../../harness/scenario.ts';

const created = 'api:POST /containers/create HostConfig.Ulimits[].';

export default scenario({
  id: 'limits/ulimits',
  title: '--ulimit nofile, core and nproc set soft and hard limits of the process',
  why: 'Databases refuse to start below a number of open files.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#ulimit',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#ulimit-option',
    'https://github.com/containers/podman/issues/25881',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    files: {
      title: '--ulimit nofile=100:200 sets both limits of open files',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ulimit', `${created}Soft`, `${created}Hard`],
    },
    core: {
      title: '--ulimit core=0:0 sets both limits of core files',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ulimit', `${created}Soft`],
    },
    names: {
      title: 'names in HostConfig.Ulimits of inspect',
      reference: 'core nofile',
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.Ulimits[].Name'],
      when: ['output-read', 'reads:Ulimits'],
    },
    values: {
      title: 'Soft and Hard of nofile in inspect',
      reference: '100 200',
      weight: 'output',
      about: [
        'cli:container inspect',
        'api:GET /containers/{id}/json .HostConfig.Ulimits[].Soft',
        'api:GET /containers/{id}/json .HostConfig.Ulimits[].Hard',
      ],
      when: ['output-read'],
    },
    unknown: {
      title: 'a container with a limit that does not exist does not run',
      reference: true,
      weight: 'silent',
      about: ['cli:run --ulimit', `${created}Name`],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', surface: 'api' },
      facts: { files: false, core: false, names: '', values: null, unknown: false },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', client: 'docker' },
      facts: { files: false, core: false, names: '', values: null },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
    {
      on: { engine: 'podman' },
      facts: { names: 'RLIMIT_CORE RLIMIT_NOFILE' },
      because: 'Podman shows the names of the kernel',
      source: 'https://github.com/containers/podman/blob/v4.3.1/libpod/container_inspect.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', ulimits: { nofile: [100, 200], core: [0, 0] } });
    const read = await step('read the limits', () =>
      engine.exec(container, script("sed -n 's/^Max \\(open files\\|core file size\\) *//p' /proc/1/limits")),
    );
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const list = valueAt(seen, 'HostConfig', 'Ulimits');
    const ulimits = (Array.isArray(list) ? list : []) as unknown as Ulimit[];
    // Where they are not taken, the host's own may be shown.
    const given = ulimits.filter(({ Name, Soft, Hard }) =>
      /nofile/i.test(Name)
        ? `${Soft} ${Hard}` === '100 200'
        : /core/i.test(Name) && `${Soft} ${Hard}` === '0 0',
    );
    const files = given.find(({ Name }) => /nofile/i.test(Name));
    const unknown = await step('ask for one that does not exist', () =>
      attempt(() => engine.run({ network: 'none', command: ['true'], ulimits: { nosuch: [100, 200] } })),
    );
    const [cores, opened] = read.stdout.split('\n').map(limitsIn);
    return {
      files: opened === '100 200',
      core: cores === '0 0',
      names: given
        .map(({ Name }) => Name)
        .toSorted()
        .join(' '),
      values: files === undefined ? null : `${files.Soft} ${files.Hard}`,
      unknown: unknown.refused,
    };
  },
});

interface Ulimit {
  Name: string;
  Soft: number;
  Hard: number;
}

/** Of a line of `/proc/PID/limits` without its name. */
function limitsIn(line: string): string {
  return line.trim().split(/\s+/).slice(0, 2).join(' ');
}
