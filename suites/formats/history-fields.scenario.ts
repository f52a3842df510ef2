import { commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/history-fields',
  title: 'docker history --format prints sizes with units, and bytes with --human=false',
  why: 'Size budgets of images are kept by scripts that add these up.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/image/history/'],
  surfaces: ['cli'],
  facts: {
    bytes: {
      title: '{{.Size}} with --human=false is a number of bytes',
      reference: true,
      weight: 'output',
      about: ['cli:history --human', 'cli:history --format .Size'],
      when: ['used-together', 'value:false'],
    },
    size: {
      title: '{{.Size}} is a number and a unit without a blank',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .Size'],
    },
    since: {
      title: '{{.CreatedSince}} ends in ago',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .CreatedSince'],
    },
    at: {
      title: '{{.CreatedAt}} is a time of RFC 3339',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .CreatedAt'],
    },
    comment: {
      title: '{{.Comment}} of the newest row is empty without a message',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .Comment'],
    },
    quiet: {
      title: '--quiet prints the short id of the image first',
      reference: true,
      weight: 'output',
      about: ['cli:history --quiet'],
      when: ['output-read'],
    },
    keys: {
      title: '{{json .}} has Comment, CreatedAt, CreatedBy, CreatedSince, ID and Size',
      reference: true,
      weight: 'fails',
      about: ['cli:history --format'],
      when: ['format-whole-object', 'output-read'],
    },
    missing: {
      title: 'it fails for an image that does not exist',
      reference: true,
      weight: 'silent',
      about: ['cli:history'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { bytes: false, keys: false },
      because: 'Podman does not look at --human in a template, and has its own fields as JSON',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/images/history.go',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.6.0' },
      facts: { size: false, at: false },
      because: 'before 4.6 Podman printed a blank before the unit, and times as Go does',
      source: 'https://github.com/containers/podman/commit/6e0cf93447',
    },
    {
      on: { engine: 'podman' },
      facts: { comment: false },
      because: 'Podman commits with Buildah, which writes the name of the base image into the comment',
      source: 'https://github.com/containers/buildah/blob/main/image.go',
    },
    commitRefused,
  ],
  async observe({ engine, step }) {
    const image = await engine.commit(await ownContainer(engine));
    const history = (name: string, ...options: string[]) =>
      step(options.join(' '), () => engine.cli(['history', ...options, name]));
    const first = async (...options: string[]) =>
      (await history(image, ...options)).stdout.trim().split('\n')[0] ?? '';
    const fields = await first('--format', '{{.Size}}|{{.CreatedSince}}|{{.CreatedAt}}|{{.Comment}}');
    const [size = '', since = '', at = '', comment = ''] = fields.split('|');
    const json = (await history(image, '--format', '{{json .}}')).stdout;
    const keys = ['Comment', 'CreatedAt', 'CreatedBy', 'CreatedSince', 'ID', 'Size'];
    const absent = await history(engine.name('image'), '--quiet');
    return {
      bytes: /^\d+$/.test(await first('--human=false', '--format', '{{.Size}}')),
      size: /^[\d.]+[kMGT]?B$/.test(size),
      since: / ago$/.test(since),
      at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(at),
      comment: comment === '',
      quiet: /^[0-9a-f]{12}$/.test(await first('--quiet')),
      keys: keys.every((key) => json.includes(`"${key}":`)),
      missing: absent.exitCode !== 0,
    };
  },
});
