import { scenario } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/stats',
  title: 'docker stats --no-stream --format prints use and limit of a container',
  why: 'Monitoring scripts cut these words into numbers.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/stats/#format'],
  surfaces: ['cli'],
  needs: ['own-cgroups', 'memory-controller'],
  facts: {
    percent: {
      title: '{{.CPUPerc}} and {{.MemPerc}} are numbers with a percent sign',
      reference: true,
      weight: 'output',
      about: ['cli:stats --format .CPUPerc', 'cli:stats --format .MemPerc'],
    },
    limit: {
      title: 'the limit in {{.MemUsage}} with --memory 64m',
      reference: '64MiB',
      weight: 'output',
      about: ['cli:stats --format .MemUsage'],
    },
    processes: {
      title: '{{.PIDs}} is the number of processes',
      reference: '1',
      weight: 'output',
      about: ['cli:stats --format .PIDs'],
    },
    shortId: {
      title: '{{.ID}} has twelve digits',
      reference: true,
      weight: 'output',
      about: ['cli:stats --format .ID'],
    },
    name: {
      title: '{{.Name}} is the name',
      reference: true,
      weight: 'output',
      about: ['cli:stats --format .Name'],
    },
    container: {
      title: '{{.Container}} is what the command was given',
      reference: true,
      weight: 'output',
      about: ['cli:stats --format .Container'],
    },
    keys: {
      title: 'keys of {{json .}}',
      reference: 'BlockIO CPUPerc Container ID MemPerc MemUsage Name NetIO PIDs',
      weight: 'output',
      about: ['cli:stats --format'],
      when: ['format-whole-object', 'output-read'],
    },
    stopped: {
      title: 'the exit code for a container that does not run',
      reference: 0,
      weight: 'fails',
      about: ['cli:stats'],
      when: ['stopped-container'],
    },
    missing: {
      title: 'it fails for a container that does not exist',
      reference: true,
      weight: 'silent',
      about: ['cli:stats'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.1.1' },
      facts: { stopped: 125 },
      because: 'before 4.1.1 podman stats refuses a container that does not run',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.1',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: {
        limit: '67.11MB',
        container: false,
        keys: 'avg_cpu block_io cpu_percent cpu_time id mem_percent mem_usage name net_io pids',
      },
      because:
        'Podman counts in units of 1000, has no field Container, and prints a list with names of its own as JSON',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/containers/stats.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      command: ['sleep', '600'],
      memoryBytes: 64 * mebibyte,
    });
    const stats = (name: string, format: string) =>
      step(format, () => engine.cli(['stats', '--no-stream', '--format', format, name]));
    const fields = ['CPUPerc', 'MemPerc', 'MemUsage', 'PIDs', 'ID', 'Name'];
    const template = fields.map((field) => `{{.${field}}}`).join('|');
    const [cpu = '', memory = '', usage = '', pids = '', id = '', name = ''] = (
      await stats(container.name, template)
    ).stdout
      .trim()
      .split('|');
    const given = await stats(container.name, '{{.Container}}');
    const whole = await stats(container.name, '{{json .}}');
    const idle = await engine.create({ network: 'none' });
    const stopped = await stats(idle.name, '{{.Name}}');
    const missing = await stats(engine.name('container'), '{{.Name}}');
    return {
      percent: [cpu, memory].every((one) => /^[\d.]+%$/.test(one)),
      limit: usage.split('/')[1]?.trim() ?? null,
      processes: pids,
      shortId: /^[0-9a-f]{12}$/.test(id),
      name: name === container.name,
      container: given.stdout.trim() === container.name,
      keys: [...whole.stdout.matchAll(/"(\w+)":/g)]
        .map(([, key = '']) => key)
        .toSorted()
        .join(' '),
      stopped: stopped.exitCode,
      missing: missing.exitCode !== 0,
    };
  },
});
