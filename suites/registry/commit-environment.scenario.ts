import { commitRefused, ownContainer, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/commit-environment',
  title: 'commit adds nothing to the environment of the image',
  why: 'A variable that the engine sets for its containers would be true of the image on every engine.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/commit/'],
  surfaces: ['cli', 'api'],
  facts: {
    kept: { title: 'the variables of the first image are there', reference: true },
    changed: { title: 'a variable of --change is there', reference: true },
    added: { title: 'variables that nobody asked for are there too', reference: false },
    emptied: { title: 'with the change ENV container= that variable is empty', reference: true },
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
      because: 'before 4.0 the API split a change at its blanks, and knew none of the halves',
      source: 'https://github.com/containers/podman/issues/12830',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['added'],
      write:
        "Set each variable on which something depends yourself, such as `container`, by which programs tell that they run in a container: `commit --change 'ENV container='`.",
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
    const emptied = await step('commit with a value for it', () =>
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
