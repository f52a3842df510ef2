import { scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'copy/states',
  title: 'docker cp copies into created and stopped containers, not from one to another',
  why: 'Configuration is copied into a container before its first start.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  facts: {
    created: {
      title: 'a file that is copied before the first start is there at the start',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['stopped-container'],
    },
    createdVolume: {
      title: 'a file that is copied into a volume before the first start is there, too',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['stopped-container', 'named-volume'],
    },
    stopped: {
      title: 'a file goes in and out of a stopped container',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['stopped-container'],
    },
    stoppedVolume: {
      title: 'a file comes out of a volume of a stopped container',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['stopped-container', 'named-volume'],
    },
    between: {
      title: 'cp copies from one container to another',
      reference: false,
      weight: 'extra',
      about: ['cli:cp'],
    },
    local: {
      title: 'from a file to a file, without a container, is refused',
      reference: true,
      weight: 'output',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    missing: {
      title: 'exit code for a missing container',
      reference: 1,
      weight: 'output',
      about: ['cli:cp'],
      when: ['absent-object'],
    },
    byId: { title: 'a short id stands for the name', reference: true, weight: 'fails', about: ['cli:cp'] },
    fromProc: {
      title: 'a file below /proc can be copied out of a running container',
      reference: false,
      weight: 'extra',
      about: ['cli:cp'],
      when: ['running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=3.3.0' },
      facts: { between: true },
      because: 'since 3.3 Podman copies between containers',
      source: 'https://github.com/containers/podman/releases/tag/v3.3.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { missing: 125 },
      because: 'a failing command of the Podman client exits with 125',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    const volume = await engine.createVolume();
    const container = await engine.create({
      network: 'none',
      binds: [`${volume.name}:/volume`],
      command: script('cat /before /volume/before', 'echo later > /volume/later'),
    });
    const copy = (what: string, from: string, to: string) => step(what, () => engine.cli(['cp', from, to]));
    const into = (path: string, name = container.name) =>
      copy(`to ${path}`, `${directory}/file`, `${name}:${path}`);
    const out = async (path: string, as: string) => {
      await copy(`from ${path}`, `${container.name}:${path}`, `${directory}/${as}`);
      return host.readFile(`${directory}/${as}`);
    };
    await into('/before');
    await into('/volume/before');
    await step('start', () => engine.startCreated(container));
    await engine.wait(container);
    const { stdout } = await engine.logs(container);
    await into('/stopped');
    const back = await out('/stopped', 'back');
    const later = await out('/volume/later', 'later');
    const other = await engine.start({ network: 'none' });
    const between = await copy('between', `${container.name}:/before`, `${other.name}:/between`);
    const local = await copy('without a container', `${directory}/file`, `${directory}/copy`);
    const missing = await into('/file', engine.name('container'));
    const seen = await engine.inspect('container', other.name);
    await into('/by-id', textAt(seen, 'Id').slice(0, 12));
    await copy('from /proc', `${other.name}:/proc/1/status`, `${directory}/status`);
    const byId = await engine.exec(other, ['cat', '/by-id']);
    return {
      created: stdout.startsWith('content'),
      createdVolume: stdout === 'contentcontent',
      stopped: back === 'content',
      stoppedVolume: later === 'later\n',
      between: between.exitCode === 0,
      local: local.exitCode !== 0,
      missing: missing.exitCode ?? -1,
      byId: byId.stdout === 'content',
      fromProc: (await host.readFile(`${directory}/status`))?.includes('Pid:') ?? false,
    };
  },
});
