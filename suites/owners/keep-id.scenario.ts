import { scenario } from '../../harness/scenario.ts';

const about = ['cli:run --userns'];

export default scenario({
  id: 'owners/keep-id',
  title: '--userns keep-id, which maps the caller to himself, is refused',
  why: 'Guides for rootless containers give it as the cure for files of foreign owners.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
  ],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    writes: {
      title: 'with keep-id a program writes to a directory of the caller',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id', 'bind-mount'],
    },
    ofCaller: {
      title: 'what it writes belongs to the caller on the host',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id', 'bind-mount', 'seen-from-host'],
    },
    named: {
      title: 'it has a line in /etc/passwd',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id', 'seen-from-inside'],
    },
    other: {
      title: 'keep-id:uid=1234,gid=1234 gives it that number inside',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id', 'value:uid'],
    },
    otherWrites: {
      title: 'with that number it writes as the caller',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id', 'value:uid', 'bind-mount', 'seen-from-host'],
    },
    root: {
      title: 'with keep-id and --user 0 it is root inside',
      reference: false,
      weight: 'extra',
      about,
      when: ['keep-id'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless' },
      facts: { writes: true, ofCaller: true, named: true, root: true },
      because: "rootless, the caller's own id can be mapped to itself",
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', version: '>=4.3.0' },
      facts: { other: true, otherWrites: true },
      because: 'since 4.3 keep-id takes the number that the caller has inside',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful', version: '<4.1.0' },
      facts: { writes: true, ofCaller: true, named: true, root: true },
      because: 'before 4.1 Podman run by root ignores keep-id',
      source: 'https://github.com/containers/podman/pull/13881',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful', version: '>=4.5.0' },
      facts: { writes: true, ofCaller: true, named: true, other: true, root: true },
      because: 'since 4.5 keep-id works for root too: it copies the id mapping, and root stays root',
      source: 'https://github.com/containers/podman/releases/tag/v4.5.0',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const run = (name: string, userns: string, file: string, ...options: readonly string[]) =>
      step(name, () =>
        engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--userns', userns, '--volume', `${directory}:/data`, ...options, engine.image('base')],
          ...['sh', '-c', `echo $(id -u) $(grep -c ":$(id -u):" /etc/passwd); touch /data/${file}`],
        ]),
      );
    const plain = await run('keep-id', 'keep-id', 'plain');
    const other = await run('with another number', 'keep-id:uid=1234,gid=1234', 'other');
    const root = await run('as root', 'keep-id', 'root', '--user', '0');
    const owner = async (file: string) => (await host.stat(`${directory}/${file}`))?.uid ?? null;
    const [, entries] = plain.stdout.trim().split(' ');
    return {
      writes: plain.exitCode === 0,
      ofCaller: (await owner('plain')) === host.engineUid,
      named: entries === '1',
      other: other.stdout.startsWith('1234 '),
      otherWrites: other.exitCode === 0 && (await owner('other')) === host.engineUid,
      root: root.stdout.startsWith('0 '),
    };
  },
});
