import { handMadeArchive, scenario } from '../../harness/scenario.ts';

const filter = 'cli:images --filter';

export default scenario({
  id: 'images/list-filters',
  title: 'docker images --filter finds by reference, before, since and label',
  why: 'Clean-up scripts find what to remove by these filters.',
  claims: ['reg-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/ls/#filter'],
  surfaces: ['cli'],
  facts: {
    exact: {
      title: 'reference=NAME:TAG finds that name',
      reference: true,
      weight: 'silent',
      about: [`${filter} reference`],
    },
    pattern: {
      title: 'reference=NAME:* finds the name by a pattern',
      reference: true,
      weight: 'silent',
      about: [`${filter} reference`],
    },
    onlyMatching: {
      title: 'reference= leaves out another name of the same image',
      reference: true,
      weight: 'silent',
      about: [`${filter} reference`],
      when: ['several-tags'],
    },
    noSlash: {
      title: 'a * in reference does not reach over a slash',
      reference: true,
      weight: 'silent',
      about: [`${filter} reference`],
    },
    several: {
      title: 'two filters reference find what either finds',
      reference: true,
      weight: 'silent',
      about: [`${filter} reference`],
    },
    label: {
      title: 'label=KEY=VALUE finds the image, and label=KEY=OTHER does not',
      reference: true,
      weight: 'silent',
      about: [`${filter} label`],
    },
    twoLabels: {
      title: 'two filters label find what has both',
      reference: true,
      weight: 'silent',
      about: [`${filter} label`],
      when: ['repeated-filter'],
    },
    before: {
      title: 'before=NEWER finds an older image, and not the newer one',
      reference: true,
      weight: 'silent',
      about: [`${filter} before`],
    },
    since: {
      title: 'since=OLDER finds a newer image, and not the older one',
      reference: true,
      weight: 'silent',
      about: [`${filter} since`],
    },
    unknown: {
      title: 'a filter that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: [filter],
      when: ['failing-command'],
    },
    beforeMissing: {
      title: 'before= with a missing image is refused',
      reference: true,
      weight: 'silent',
      about: [`${filter} before`],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.6.0' },
      facts: { onlyMatching: false },
      because: 'before 5.6 Podman lists all names of an image of which one is found',
      source:
        'https://github.com/containers/podman/blob/v5.6.0/vendor/github.com/containers/common/libimage/filters.go',
    },
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { twoLabels: false },
      because: 'before 5.0 Podman finds what has either of two labels',
      source:
        'https://github.com/containers/podman/blob/v4.9.0/vendor/github.com/containers/common/libimage/filters.go',
    },
  ],
  async observe({ engine, step, host }) {
    const mark = engine.name('container');
    const [older, alias, newer] = [engine.name('image'), engine.name('image'), engine.name('image')];
    const file = await step('make images', () =>
      handMadeArchive(host, [
        { names: [older, alias], labels: { ...engine.labels, mark, age: 'older' }, created: 2020 },
        { names: [newer], labels: { ...engine.labels, mark, age: 'newer' }, created: 2021 },
      ]),
    );
    await step('load', () => engine.cli(['load', '--input', file]));
    /** Which of the names are listed; null where it is refused. */
    const ask = (...filters: string[]) =>
      step(filters.join(' '), async () => {
        const chosen = filters.flatMap((one) => ['--filter', one]);
        const reply = await engine.cli(['images', ...chosen, '--format', '{{.Repository}}:{{.Tag}}']);
        if (reply.exitCode !== 0) return null;
        const lines = reply.stdout.split('\n');
        return [older, alias, newer].filter((name) => lines.includes(name));
      });
    const is = (found: string[] | null, ...wanted: string[]) =>
      JSON.stringify(found) === JSON.stringify(wanted);
    const pattern = (name: string) => `reference=${name.slice(0, name.lastIndexOf(':'))}:*`;
    const exact = await ask(`reference=${older}`);
    const first = older.slice(0, older.indexOf('/'));
    const both = await ask(`reference=${older}`, `reference=${newer}`);
    const labelled = await ask(`label=mark=${mark}`);
    const markAnd = (...more: string[]) => ask(`label=mark=${mark}`, ...more);
    return {
      exact: exact?.includes(older) ?? false,
      pattern: (await ask(pattern(newer)))?.includes(newer) ?? false,
      onlyMatching: is(exact, older),
      noSlash: is(await ask(`reference=${first}/*:*`)),
      several: [older, newer].every((name) => both?.includes(name)),
      label: is(labelled, older, alias, newer) && is(await ask(`label=mark=other`)),
      twoLabels: is(await markAnd('label=age=newer'), newer),
      before: is(await markAnd(`before=${newer}`), older, alias),
      since: is(await markAnd(`since=${older}`), newer),
      unknown: (await ask('nosuch=1')) === null,
      beforeMissing: (await ask(`before=${engine.name('image')}`)) === null,
    };
  },
});
