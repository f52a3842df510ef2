import { commitRefused, ownImage, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/images-fields',
  title: 'docker images NAME:TAG lists one tag, and "{{json .}}" has Digest and CreatedAt',
  why: 'Release scripts collect their tags, ages and digests from this list.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/ls/',
    'https://github.com/containers/podman/issues/25725',
  ],
  surfaces: ['cli'],
  facts: {
    oneTag: {
      title: 'lines for images NAME:TAG of an image with three tags',
      reference: 1,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read', 'named-image', 'several-tags'],
    },
    rightTag: {
      title: 'the tag that was asked for is among them',
      reference: true,
      weight: 'silent',
      about: ['cli:images'],
      when: ['output-read'],
    },
    quiet: {
      title: 'lines for images --quiet NAME of that image',
      reference: 3,
      weight: 'silent',
      about: ['cli:images --quiet'],
      when: ['output-read', 'named-image', 'several-tags'],
    },
    keys: {
      title: '{{json .}} has ID, Repository, Tag, Digest, CreatedAt, CreatedSince and Size',
      reference: true,
      weight: 'fails',
      about: ['cli:images --format'],
      when: ['format-whole-object', 'output-read', 'reads:ID|Repository|Tag|CreatedSince'],
    },
    sizeIsText: {
      title: 'Size in {{json .}} is text',
      reference: true,
      weight: 'fails',
      about: ['cli:images --format'],
      when: ['format-whole-object', 'output-read', 'reads:Size'],
    },
    since: {
      title: '{{.CreatedSince}} is like "5 seconds ago"',
      reference: true,
      weight: 'output',
      about: ['cli:images --format .CreatedSince'],
    },
    at: {
      title: '{{.CreatedAt}} is like "2026-01-31 12:00:00 +0000 UTC"',
      reference: true,
      weight: 'output',
      about: ['cli:images --format .CreatedAt'],
    },
    digest: {
      title: '{{.Digest}} of an image that was neither pushed nor pulled',
      reference: '<none>',
      weight: 'output',
      about: ['cli:images --format .Digest'],
      when: ['local-image'],
    },
    nothing: {
      title: 'a list of nothing has exit code 0 and no line with {{.ID}}',
      reference: true,
      weight: 'silent',
      about: ['cli:images'],
      when: ['absent-object'],
    },
    byFilter: {
      title: 'lines for images --filter reference=NAME:TAG that have this tag',
      reference: 1,
      weight: 'silent',
      about: ['cli:images --filter reference'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.6.0' },
      facts: { oneTag: 3 },
      because: 'before 5.6 Podman selects the image by the tag, and then prints every name of it',
      source: 'https://github.com/containers/common/commit/ec24373c',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { quiet: 1, keys: false, sizeIsText: false },
      because: 'Podman prints an id once, and its own fields as JSON: Size is a number there',
      source: 'https://docs.podman.io/en/latest/markdown/podman-images.1.html',
    },
    {
      on: { engine: 'podman' },
      facts: { digest: 'sha256' },
      because: 'Podman computes a digest for every image that it stores',
      source: 'https://docs.podman.io/en/latest/markdown/podman-images.1.html',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['oneTag'],
      write: "Keep the lines of that tag: `images --format '{{.Repository}}:{{.Tag}}' | grep -x NAME:TAG`.",
      shownBy: 'formats/images-fields#rightTag',
    },
  ],
  async observe({ engine, step }) {
    const first = await ownImage(engine);
    const repository = first.replace(/:1$/, '');
    await engine.tag(first, `${repository}:2`);
    await engine.tag(first, `${repository}:3`);
    const images = (...options: string[]) =>
      step(options.join(' '), async () => {
        const reply = await engine.cli(['images', ...options]);
        return { exitCode: reply.exitCode, lines: reply.stdout.split('\n').filter((line) => line !== '') };
      });
    const asked = await images('--format', '{{.Repository}}:{{.Tag}}', `${repository}:2`);
    const filtered = await images(
      ...['--filter', `reference=${repository}:2`, '--format', '{{.Repository}}:{{.Tag}}'],
    );
    const fields = await images('--format', '{{.CreatedSince}}|{{.CreatedAt}}|{{.Digest}}', first);
    const [since = '', at = '', digest = ''] = (fields.lines[0] ?? '').split('|');
    const whole = await images('--format', '{{json .}}', first);
    const text = whole.lines.join('');
    const object = JSON.parse(/^\[/.test(text) ? '{}' : (whole.lines[0] ?? '{}')) as Record<string, never>;
    const keys = ['CreatedAt', 'CreatedSince', 'Digest', 'ID', 'Repository', 'Size', 'Tag'];
    const none = await images('--format', '{{.ID}}', engine.name('image'));
    return {
      oneTag: asked.lines.length,
      rightTag: asked.lines.includes(`${repository}:2`),
      quiet: (await images('--quiet', repository)).lines.length,
      keys: keys.every((key) => key in object),
      sizeIsText: typeof valueAt(object, 'Size') === 'string',
      since: /^(\d+|about an?|less than a) \w+ ago$/i.test(since),
      at: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)? [+-]\d{4} \w+/.test(at),
      digest: digest.replace(/:[0-9a-f]{64}$/, ''),
      nothing: none.exitCode === 0 && none.lines.length === 0,
      byFilter: filtered.lines.filter((line) => line === `${repository}:2`).length,
    };
  },
});
