import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/newest-container',
  title: 'container ls -lq gives the id of the newest container, fit for container rm',
  why: 'Tutorials remove what they just made with `container rm $(container ls -lq)`.',
  claims: ['run-03'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/'],
  surfaces: ['cli'],
  facts: {
    oneShortId: { title: '-lq prints one id of twelve digits', reference: true },
    newest: { title: '-lq with a filter prints the newest container that fits', reference: true },
    removed: { title: 'rm of that id removes that container', reference: true },
    olderStays: { title: 'the older one stays', reference: true },
  },
  async observe({ engine, step, told }) {
    const older = await engine.create({ network: 'none' });
    const newer = await engine.create({ network: 'none' });
    const any = await step('newest of all', () => engine.cli(['container', 'ls', '-lq']));
    // Others may be making containers at the same time: the filter keeps the question to these two.
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
