import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/diff',
  title: 'docker diff lists added, changed and deleted files as A, C and D',
  why: 'It shows what a program writes beside its volumes.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/diff/'],
  surfaces: ['cli'],
  facts: {
    letters: {
      title: 'letters of an added, a changed and a deleted path',
      reference: 'A C D',
      weight: 'silent',
      about: ['cli:diff'],
      when: ['output-read'],
    },
    parent: {
      title: 'letter of the directory of a changed file',
      reference: 'C',
      weight: 'output',
      about: ['cli:diff'],
      when: ['output-read'],
    },
    inVolume: {
      title: 'a file in a volume is listed',
      reference: false,
      weight: 'silent',
      about: ['cli:diff'],
      when: ['named-volume', 'output-read'],
    },
    others: {
      title: 'paths beside those and the mount point',
      reference: '',
      weight: 'output',
      about: ['cli:diff'],
      when: ['output-read'],
    },
    image: {
      title: 'diff of an image is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:diff'],
    },
    format: {
      title: 'diff --format json is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:diff'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { image: false, format: false },
      because: 'podman diff works on images too, and prints JSON',
      source: 'https://docs.podman.io/en/latest/markdown/podman-diff.1.html',
    },
  ],
  async observe({ engine, step }) {
    const volume = await engine.createVolume();
    const { container } = await engine.run({
      network: 'none',
      binds: [`${volume.name}:/data`],
      // The directory is there where a volume is.
      command: script(
        ...['echo > /tmp/new', 'echo >> /etc/group', 'rmdir /var'],
        ...['mkdir -p /data', 'echo > /data/kept'],
      ),
    });
    const diff = (...args: string[]) => step(args.join(' '), () => engine.cli(['diff', ...args]));
    const lines = (await diff(container.name)).stdout.trim().split('\n');
    const letter = (path: string) => lines.find((line) => line.endsWith(` ${path}`))?.split(' ')[0] ?? '';
    const known = ['/tmp/new', '/tmp', '/etc/group', '/etc', '/var', '/data', '/data/kept'];
    return {
      letters: ['/tmp/new', '/etc/group', '/var'].map(letter).join(' '),
      parent: letter('/etc'),
      inVolume: letter('/data/kept') !== '',
      others: lines
        .map((line) => line.split(' ')[1] ?? '')
        .filter((path) => !known.includes(path))
        .toSorted()
        .join(' '),
      image: (await diff(engine.image('base'))).exitCode !== 0,
      format: (await diff('--format', 'json', container.name)).exitCode !== 0,
    };
  },
});
