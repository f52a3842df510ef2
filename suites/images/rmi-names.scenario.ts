import { commitRefused, ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'images/rmi-names',
  title: 'docker rmi removes one name of several, and refuses the id without --force',
  why: 'Clean-up scripts remove names, and must not remove the image that others still use.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/rm/'],
  surfaces: ['cli'],
  facts: {
    oneName: {
      title: 'one name of two goes, and the image stays under the other',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi'],
    },
    untagged: {
      title: 'rmi of one name of two prints "Untagged: NAME" alone',
      reference: true,
      weight: 'output',
      about: ['cli:rmi'],
      when: ['output-read'],
    },
    byIdRefused: {
      title: 'rmi by the id of an image with two names is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi'],
    },
    byIdForced: {
      title: 'rmi --force by the id removes both names',
      reference: true,
      weight: 'fails',
      about: ['cli:rmi --force'],
    },
    deleted: {
      title: 'rmi of the last name prints "Deleted: sha256:ID"',
      reference: true,
      weight: 'output',
      about: ['cli:rmi'],
      when: ['output-read'],
    },
    goesOn: {
      title: 'rmi MISSING NAME removes the second, and fails',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi'],
      when: ['absent-object'],
    },
    forcedMissing: {
      title: 'exit code of rmi --force of a missing image',
      reference: 0,
      weight: 'fails',
      about: ['cli:rmi --force'],
      when: ['absent-object'],
    },
    shortId: {
      title: 'the first six digits of an id are enough',
      reference: true,
      weight: 'fails',
      about: ['cli:rmi'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { deleted: false },
      because: 'Podman tells ids without sha256:',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/images/rm.go',
    },
    commitRefused,
  ],
  async observe({ engine, step }) {
    const rmi = (what: string, ...args: string[]) => step(what, () => engine.cli(['rmi', ...args]));
    const [image, forced, third, last] = [
      await ownImage(engine),
      await ownImage(engine),
      await ownImage(engine),
      await ownImage(engine),
    ];
    const idOf = async (name: string) =>
      textAt(await engine.inspect('image', name), 'Id').replace('sha256:', '');
    const [id, forcedId, lastId] = [await idOf(image), await idOf(forced), await idOf(last)];
    const [second, other] = [engine.name('image'), engine.name('image')];
    await engine.tag(image, second);
    await engine.tag(forced, other);
    const one = await rmi('one name', second);
    const stays = await engine.imageExists(image);
    const refused = await rmi('by its id', forcedId);
    const byIdRefused = refused.exitCode !== 0 && (await engine.imageExists(forced));
    await rmi('by its id, forced', '--force', forcedId);
    const byIdForced = !(await engine.imageExists(forced)) && !(await engine.imageExists(other));
    const lastName = await rmi('the last name', image);
    const missing = await rmi('a missing one and another', engine.name('image'), third);
    const gone = !(await engine.imageExists(third));
    const forcedMissing = await rmi('a missing one, forced', '--force', engine.name('image'));
    const short = await rmi('by a short id', lastId.slice(0, 6));
    return {
      oneName: one.exitCode === 0 && stays && !(await engine.imageExists(second)),
      untagged: one.stdout === `Untagged: ${second}\n`,
      byIdRefused,
      byIdForced,
      deleted: lastName.stdout.split('\n').includes(`Deleted: sha256:${id}`),
      goesOn: missing.exitCode !== 0 && gone,
      forcedMissing: forcedMissing.exitCode ?? -1,
      shortId: short.exitCode === 0 && !(await engine.imageExists(last)),
    };
  },
});
