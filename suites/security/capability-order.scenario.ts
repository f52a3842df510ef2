import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'security/capability-order',
  title: '--cap-drop ALL leaves what --cap-add names, in either order',
  why: 'Hardening guides drop all and add what is needed, and scripts add options in any order.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli'],
  facts: {
    dropFirst: {
      title: 'CHOWN alone is in effect with --cap-drop ALL --cap-add CHOWN',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cap-drop', 'cli:run --cap-add'],
      when: ['used-together'],
    },
    addFirst: {
      title: 'CHOWN alone is in effect with --cap-add CHOWN --cap-drop all',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cap-drop', 'cli:run --cap-add'],
      when: ['used-together'],
    },
    list: {
      title: '--cap-add CHOWN,KILL, a list, is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:run --cap-add'],
      when: ['comma-list'],
    },
    ambient: {
      title: 'capabilities of root are ambient',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    bounding: {
      title: 'the bounding set is the set in effect',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { list: false },
      because: 'the Podman client takes lists with commas',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/common/create.go',
    },
  ],
  async observe({ engine, step }) {
    const run = (...options: readonly string[]) =>
      step(`with ${options.join(' ') || 'no option'}`, async () => {
        const { stdout } = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...[...options, engine.image('base'), ...script('grep ^Cap /proc/self/status')],
        ]);
        const set = (name: string) => new RegExp(`Cap${name}:\\s+0*([0-9a-f]+)`).exec(stdout)?.[1] ?? null;
        return { ambient: set('Amb'), bounding: set('Bnd'), effective: set('Eff') };
      });
    const plain = await run();
    const dropFirst = await run('--cap-drop', 'ALL', '--cap-add', 'CHOWN');
    const addFirst = await run('--cap-add', 'CHOWN', '--cap-drop', 'all');
    const list = await run('--cap-drop', 'ALL', '--cap-add', 'CHOWN,KILL');
    return {
      dropFirst: dropFirst.effective === '1',
      addFirst: addFirst.effective === '1',
      list: list.effective === null,
      ambient: plain.ambient !== '0',
      bounding: plain.bounding !== null && plain.bounding === plain.effective,
    };
  },
});
