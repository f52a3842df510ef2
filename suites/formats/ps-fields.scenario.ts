import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/ps-fields',
  title: 'docker ps --format prints Ports, Status and Mounts as text, and cuts off Command',
  why: 'Scripts cut these texts apart with sed and awk.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#format'],
  surfaces: ['cli'],
  facts: {
    ports: {
      title: '{{.Ports}} of a port that is published on one address',
      reference: '127.0.0.1:HOST->80/tcp',
      weight: 'output',
      about: ['cli:ps --format .Ports'],
      when: ['one-host-address'],
    },
    command: {
      title: '{{.Command}} is in quotation marks',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Command'],
    },
    cut: {
      title: 'longest {{.Command}} without --no-trunc, in characters within the marks',
      reference: 20,
      weight: 'output',
      about: ['cli:ps --format .Command'],
    },
    whole: {
      title: '{{.Command}} with --no-trunc has the whole command line',
      reference: true,
      weight: 'output',
      about: ['cli:ps --no-trunc'],
    },
    longId: {
      title: '{{.ID}} with --no-trunc has 64 digits',
      reference: true,
      weight: 'output',
      about: ['cli:ps --no-trunc'],
    },
    running: {
      title: '{{.Status}} of a running container has a time and no "ago"',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['running-container'],
    },
    exited: {
      title: '{{.Status}} of one that ended with 3 is "Exited (3) … ago"',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['stopped-container'],
    },
    networks: {
      title: '{{.Networks}} of a container without a network',
      reference: 'none',
      weight: 'output',
      about: ['cli:ps --format .Networks'],
      when: ['none-network'],
    },
    mounts: {
      title: '{{.Mounts}} of a named volume',
      reference: 'VOLUME',
      weight: 'output',
      about: ['cli:ps --format .Mounts'],
      when: ['named-volume'],
    },
    size: {
      title: '{{.Size}} is "… (virtual …)" with --size',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Size', 'cli:ps --size'],
      when: ['used-together'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { command: false, networks: '', mounts: '[/data]' },
      because:
        'Podman prints the command without marks, no network named none, and targets of mounts in place of names',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/containers/ps.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: { in: '<=4.3.1', notIn: '>=5.4.2' } },
      facts: { networks: '' },
      because: 'the API of Podman lists no network that is named none',
      source:
        'measured: {{.Networks}} of docker ps is empty for --network none on Podman 4.3.1, and none on 5.4.2',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.6.0' },
      facts: { running: false },
      because: 'before 4.6 a running container was "Up … ago"',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const box = await engine.start({ publish: [`127.0.0.1:${port}:80`] });
    const volume = await engine.createVolume();
    const long = ['sh', '-c', 'exit 3 # a command line of more than seventeen characters'];
    const ended = await engine.run({ network: 'none', binds: [`${volume.name}:/data`], command: long });
    // The client of a busy Docker can end before the list tells of it.
    await engine.wait(ended.container);
    const ps = (name: string, format: string, ...options: string[]) =>
      step(`${format} ${options.join(' ')}`.trim(), async () => {
        const filter = ['--all', '--filter', `name=^${name}$`];
        const reply = await engine.cli(['ps', ...filter, ...options, '--format', format]);
        return reply.stdout.trim();
      });
    const { name } = ended.container;
    const [command = '', status = '', networks = '', mounts = ''] = (
      await ps(name, '{{.Command}}|{{.Status}}|{{.Networks}}')
    ).split('|');
    const [whole = '', id = '', wholeMounts = ''] = (
      await ps(name, '{{.Command}}|{{.ID}}|{{.Mounts}}', '--no-trunc')
    ).split('|');
    const [ports = '', up = ''] = (await ps(box.name, '{{.Ports}}|{{.Status}}')).split('|');
    const size = await ps(name, '{{.Size}}', '--size');
    const inner = command.replace(/^"|"$/g, '');
    return {
      ports: ports.replace(`:${port}->`, ':HOST->'),
      command: /^".*"$/.test(command),
      cut: Array.from(inner).length,
      whole: whole.includes('seventeen characters'),
      longId: /^[0-9a-f]{64}$/.test(id),
      running: /^Up .*\w$/.test(up) && !up.includes('ago'),
      exited: /^Exited \(3\) .+ ago$/.test(status),
      networks,
      mounts: (mounts || wholeMounts).replace(volume.name, 'VOLUME'),
      size: /^\d[\d.]*k?\w*B \(virtual [\d.]+\w*B\)$/.test(size),
    };
  },
});
