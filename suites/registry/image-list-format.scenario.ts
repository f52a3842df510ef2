import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-list-format',
  title: 'docker images prints ids, sizes and --format json in forms scripts can parse',
  why: 'awk reads the columns and jq the lines; a space within a size shifts the columns.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/ls/#format'],
  surfaces: ['cli'],
  facts: {
    shortId: {
      title: 'images -q prints 12 digits',
      reference: true,
      weight: 'output',
      about: ['cli:images --quiet'],
      when: ['output-read'],
    },
    longId: {
      title: 'images -q --no-trunc prints sha256: and 64 digits',
      reference: true,
      weight: 'output',
      about: ['cli:images --no-trunc'],
      when: ['output-read'],
    },
    sizeInOneWord: {
      title: '{{.Size}} contains no space',
      reference: true,
      weight: 'output',
      about: ['cli:images --format .Size'],
      when: ['output-read'],
    },
    bytes: {
      title: 'image inspect --format {{.Size}} prints a number of bytes',
      reference: true,
      weight: 'output',
      about: ['cli:image inspect --format .Size'],
      when: ['output-read'],
    },
    template: {
      title: 'images --format "{{.Repository}} {{.Tag}} {{.ID}}" prints three words',
      reference: true,
      weight: 'output',
      about: ['cli:images --format .Repository', 'cli:images --format .Tag', 'cli:images --format .ID'],
      when: ['output-read'],
    },
    jsonLines: {
      title: '--format json prints one object per line',
      reference: true,
      weight: 'output',
      about: ['cli:images --format'],
      when: ['format-json', 'output-read'],
    },
    jsonRepository: {
      title: 'objects of --format json have the keys Repository, Tag and ID',
      reference: true,
      weight: 'output',
      about: ['cli:images --format'],
      when: ['format-json', 'output-read'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { jsonLines: false, jsonRepository: false },
      because: 'the client accepts --format json since 23.0; before, only the template {{json .}}',
      source: 'https://github.com/docker/cli/pull/2936',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { sizeInOneWord: false, jsonLines: false, jsonRepository: false },
      because: 'Podman prints a space before the unit, and one JSON array with the keys of its own API',
      source: 'https://docs.podman.io/en/latest/markdown/podman-images.1.html',
    },
  ],
  advice: [
    {
      facts: ['sizeInOneWord'],
      write: "Read the size in bytes: `image inspect --format '{{.Size}}' NAME`.",
      shownBy: 'registry/image-list-format#bytes',
    },
    {
      facts: ['jsonLines', 'jsonRepository'],
      write:
        "Name the fields in a template of your own: `images --format '{{.Repository}} {{.Tag}} {{.ID}}'`.",
      shownBy: 'registry/image-list-format#template',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.image('labels');
    const list = (...options: readonly string[]) =>
      step(options.join(' '), async () => (await engine.cli(['images', ...options, name])).stdout.trim());
    const lines = (await list('--format', 'json')).split('\n');
    const words = (await list('--format', '{{.Repository}} {{.Tag}} {{.ID}}')).split(' ');
    const size = await step('size in bytes', () =>
      engine.cli(['image', 'inspect', '--format', '{{.Size}}', name]),
    );
    return {
      shortId: /^[0-9a-f]{12}$/.test(await list('--quiet')),
      longId: /^sha256:[0-9a-f]{64}$/.test(await list('--quiet', '--no-trunc')),
      sizeInOneWord: /^\S+$/.test(await list('--format', '{{.Size}}')),
      bytes: /^\d+\n$/.test(size.stdout),
      template: `${words[0]}:${words[1]}` === name && /^[0-9a-f]{12}$/.test(words[2] ?? ''),
      jsonLines: lines.length === 1 && /^\{.*\}$/.test(lines[0] ?? ''),
      jsonRepository: ['Repository', 'Tag', 'ID'].every((key) => lines.join('').includes(`"${key}":`)),
    };
  },
});
