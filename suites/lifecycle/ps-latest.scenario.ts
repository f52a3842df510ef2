import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/ps-latest',
  aliases: ['lifecycle/newest-container'],
  title: 'docker container ls -lq prints the id of the newest container',
  why: 'Tutorials remove the container that they just created with `container rm $(container ls -lq)`.',
  claims: ['run-03'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/'],
  surfaces: ['cli'],
  facts: {
    oneShortId: {
      title: '-lq prints one id of twelve digits',
      reference: true,
      weight: 'output',
      about: ['cli:container ls --latest', 'cli:container ls --quiet'],
      when: ['used-together'],
    },
    newest: {
      title: '-lq with a filter prints the newest container that matches',
      reference: true,
      weight: 'silent',
      about: ['cli:container ls --latest'],
    },
    removed: {
      title: 'rm of that id removes that container',
      reference: true,
      weight: 'silent',
      about: ['cli:container rm'],
    },
    olderStays: {
      title: 'the older container stays',
      reference: true,
      weight: 'silent',
      about: ['cli:container rm'],
    },
  },
  async observe({ engine, step, told }) {
    const older = await engine.create({ network: 'none' });
    const newer = await engine.create({ network: 'none' });
    const any = await step('newest of all', () => engine.cli(['container', 'ls', '-lq']));
    // Other scenarios may create containers at the same time: the filter keeps the answer to these two.
    const family = `name=${older.name}|${newer.name}`;
    const newest = await step('newest of the two', () =>
      engine.cli(['container', 'ls', '-lq', '--filter', family]),
    );
    const id = told(newest.stdout.trim());
    const isNewest = id !== '' && newer.id.startsWith(id);
    if (isNewest) await step('remove it', () => engine.cli(['container', 'rm', id]));
    return {
      oneShortId: /^[0-9a-f]{12}\n$/.test(any.stdout),
      newest: isNewest,
      removed: !(await engine.exists(newer.name)),
      olderStays: await engine.exists(older.name),
    };
  },
});
