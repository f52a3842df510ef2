import { commitRefused, ownImage, scenario, textAt } from '../../harness/scenario.ts';

const filter = 'cli:ps --filter';

export default scenario({
  id: 'formats/ps-filters',
  title: 'docker ps --filter finds containers by ancestor, id, label, status and exited',
  why: 'Clean-up scripts select by these filters, and an empty list looks like a clean host.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#filter'],
  surfaces: ['cli'],
  facts: {
    ancestorName: {
      title: 'ancestor=NAME finds a container of the image',
      reference: true,
      weight: 'silent',
      about: [`${filter} ancestor`],
    },
    ancestorId: {
      title: 'ancestor= with the first twelve digits of the id of the image finds it',
      reference: true,
      weight: 'silent',
      about: [`${filter} ancestor`],
      when: ['short-id'],
    },
    idMiddle: {
      title: 'id= with digits from the middle of an id finds it',
      reference: false,
      weight: 'silent',
      about: [`${filter} id`],
    },
    idStart: {
      title: 'id= with the first digits of an id finds it',
      reference: true,
      weight: 'silent',
      about: [`${filter} id`],
    },
    comma: {
      title: 'label=KEY=VALUE finds a container whose value has a comma',
      reference: true,
      weight: 'silent',
      about: [`${filter} label`],
      when: ['comma-list'],
    },
    dead: {
      title: '--filter status=dead is accepted',
      reference: true,
      weight: 'fails',
      about: [`${filter} status`],
      when: ['value:dead'],
    },
    restarting: {
      title: '--filter status=restarting is accepted',
      reference: true,
      weight: 'fails',
      about: [`${filter} status`],
      when: ['value:restarting'],
    },
    twoStates: {
      title: 'status=created and status=exited find both',
      reference: true,
      weight: 'silent',
      about: [`${filter} status`],
    },
    exited: {
      title: 'exited=0 finds what ended with 0',
      reference: true,
      weight: 'silent',
      about: [`${filter} exited`],
    },
    exposed: {
      title: '{{.Ports}} of a running container has a port of EXPOSE that is not published',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Ports'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.7.0' },
      facts: { ancestorId: false },
      because: 'before 5.7 the filter ancestor of Podman needs the whole id',
      source: 'https://github.com/containers/podman/releases/tag/v5.7.0',
    },
    {
      on: { engine: 'podman', version: '<4.6.0' },
      facts: { idMiddle: true },
      because: 'before 4.6 the filter id is a regular expression on Podman, which may match anywhere',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman', version: '<4.6.0', client: 'podman' },
      facts: { comma: false },
      because: 'before 4.6 Podman splits the value of a filter at commas',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman' },
      facts: { dead: false, restarting: false },
      because: 'Podman refuses states that its containers are never in',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/domain/filters/containers.go',
    },
    {
      on: { engine: 'podman', version: '<5.1.0' },
      facts: { exposed: false },
      because: 'before 5.1 Podman shows published ports only',
      source: 'https://github.com/containers/podman/releases/tag/v5.1.0',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.6.0' },
      facts: { exposed: false },
      because: 'before 5.6 the list of Podman’s API has published ports only',
      source: 'https://github.com/containers/podman/commit/a969dbd73ef7757a3fb471128a82602b6682914b',
    },
    commitRefused,
  ],
  async observe({ engine, step }) {
    const mark = engine.name('container');
    const image = await ownImage(engine);
    const id = textAt(await engine.inspect('image', image), 'Id').replace('sha256:', '');
    const created = await engine.create({
      image: { name: image },
      network: 'none',
      labels: { mark, list: 'one,two' },
    });
    const { container: ended } = await engine.run({ network: 'none', labels: { mark }, command: ['true'] });
    const exposed = await engine.start({ image: 'exposed' });
    const list = (...filters: string[]) =>
      step(filters.join(' '), async () => {
        const chosen = filters.flatMap((one) => ['--filter', one]);
        const reply = await engine.cli(['ps', '--all', ...chosen, '--format', '{{.Names}}']);
        return reply.exitCode === 0 ? reply.stdout.split('\n') : null;
      });
    const finds = async (name: string, ...filters: string[]) =>
      (await list(...filters))?.includes(name) ?? false;
    const ours = `label=mark=${mark}`;
    const both = (await list(ours, 'status=created', 'status=exited')) ?? [];
    const ports = await step('ports', () =>
      engine.cli(['ps', '--filter', `name=${exposed.name}`, '--format', '{{.Ports}}']),
    );
    return {
      ancestorName: await finds(created.name, `ancestor=${image}`),
      ancestorId: await finds(created.name, `ancestor=${id.slice(0, 12)}`),
      idMiddle: await finds(created.name, `id=${created.id.slice(1, 12)}`),
      idStart: await finds(created.name, `id=${created.id.slice(0, 12)}`),
      comma: await finds(created.name, 'label=list=one,two', ours),
      dead: (await list(ours, 'status=dead')) !== null,
      restarting: (await list(ours, 'status=restarting')) !== null,
      twoStates: both.includes(created.name) && both.includes(ended.name),
      exited: await finds(ended.name, ours, 'exited=0'),
      exposed: ports.stdout.includes('80/tcp'),
    };
  },
});
