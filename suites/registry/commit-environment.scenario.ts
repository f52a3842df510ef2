import { commitRefused, ownContainer, scenario, valueAt } from '../../harness/scenario.ts';

const about = ['cli:commit', 'api:POST /commit'];

export default scenario({
  id: 'registry/commit-environment',
  title: 'docker commit adds no environment variable (ENV) to the image',
  why: 'A variable that one engine sets in its containers would stay in the image on every engine.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/commit/'],
  surfaces: ['cli', 'api'],
  facts: {
    kept: { title: 'the variables of the original image are kept', reference: true, weight: 'silent', about },
    changed: {
      title: 'a variable set with --change is there',
      reference: true,
      weight: 'silent',
      about: ['cli:commit --change', 'api:POST /commit ?changes'],
    },
    added: {
      title: 'variables that nobody set are there too',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    emptied: {
      title: "with --change 'ENV container=' that variable is empty",
      reference: true,
      weight: 'silent',
      about: ['cli:commit --change', 'api:POST /commit ?changes'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { added: true },
      because:
        'Podman copies the environment of the process into the image, with container=podman, which it sets for every process',
      source: 'https://github.com/containers/podman/blob/main/libpod/container_commit.go',
    },
    {
      on: { engine: 'podman', version: '<4.0.0', surface: 'api' },
      refused: true,
      because: 'before 4.0 the API split a change at its spaces, and did not understand the parts',
      source: 'https://github.com/containers/podman/pull/12951',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['added'],
      write:
        "Set every variable that matters yourself, such as `container`, which tells programs that they run in a container: `commit --change 'ENV container='`.",
      shownBy: 'registry/commit-environment#emptied',
    },
  ],
  async observe({ engine, step }) {
    const maker = await ownContainer(engine);
    const variables = async (name: string) => {
      const list = valueAt(await engine.inspect('image', name), 'Config', 'Env');
      return Array.isArray(list) ? list.map(String) : [];
    };
    const before = await step('look at the first image', () => variables(engine.image('base')));
    const image = await step('commit', () => engine.commit(maker, { changes: ['ENV GREETING=hello'] }));
    const after = await step('look at the new one', () => variables(image));
    const emptied = await step('commit with ENV container=', () =>
      engine.commit(maker, { changes: ['ENV container='] }),
    );
    return {
      kept: before.length > 0 && before.every((line) => after.includes(line)),
      changed: after.includes('GREETING=hello'),
      emptied: (await step('look at that one', () => variables(emptied))).includes('container='),
      added: after.some((line) => line !== 'GREETING=hello' && !before.includes(line)),
    };
  },
});
