import { commitRefused, ownContainer, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-history',
  title: 'docker history lists the newest layer first, with the command that created it',
  why: 'History shows which step made an image big.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/history/'],
  surfaces: ['cli'],
  facts: {
    addedRows: {
      title: 'rows that a commit adds',
      reference: 1,
      weight: 'output',
      about: ['cli:history'],
      when: ['output-read'],
    },
    command: {
      title: 'CREATED BY of the newest row holds the command of the container',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .CreatedBy'],
      when: ['output-read'],
    },
    newestId: {
      title: 'the newest row has the id of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:history --format .ID'],
      when: ['output-read'],
    },
    heading: {
      title: 'first column of the table',
      reference: 'IMAGE',
      weight: 'output',
      about: ['cli:history'],
      when: ['output-read', 'reads:IMAGE|ID'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { command: false },
      because:
        'Podman commits with Buildah, which shows the shell as the command if no build step created the layer',
      source: 'https://github.com/containers/buildah/blob/main/image.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { heading: 'ID' },
      because: "Podman's column has another name",
      source: 'https://docs.podman.io/en/latest/markdown/podman-history.1.html',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['command'],
      write: "Record what you changed in a label of the image: `commit --change 'LABEL message=by-hand'`.",
      shownBy: 'registry/commit-message#labelled',
    },
    {
      facts: ['heading'],
      write: "Name the columns yourself: `history --no-trunc --format '{{.ID}}' NAME`.",
      shownBy: 'registry/image-history#newestId',
    },
  ],
  async observe({ engine, step }) {
    const maker = await ownContainer(engine, 'echo told > /history');
    const image = await engine.commit(maker);
    const history = (name: string, format: string) =>
      step(format, async () => {
        const reply = await engine.cli(['history', '--no-trunc', '--format', format, name]);
        return reply.stdout.trim().split('\n');
      });
    const commands = await history(image, '{{.CreatedBy}}');
    const ids = await history(image, '{{.ID}}');
    const table = await step('table', () => engine.cli(['history', image]));
    const id = textAt(await engine.inspect('image', image), 'Id');
    return {
      addedRows: ids.length - (await history(engine.image('base'), '{{.ID}}')).length,
      command: commands.some((line) => line.includes('echo told > /history')),
      newestId: ids[0]?.replace('sha256:', '') === id.replace('sha256:', ''),
      heading: table.stdout.split(/\s/)[0] ?? '',
    };
  },
});
