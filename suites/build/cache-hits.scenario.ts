import { scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/cache-hits',
  title: 'docker build uses the cache after touch of a file, not after chmod or an edit',
  why: 'CI is slow where the cache misses, and ships old content where it should miss.',
  claims: [],
  sources: ['https://docs.docker.com/build/cache/invalidation/'],
  surfaces: ['cli'],
  facts: {
    again: {
      title: 'a second build takes a RUN from the cache',
      reference: true,
      weight: 'silent',
      about: ['cli:build'],
    },
    sameId: {
      title: 'a second build has the same image id',
      reference: true,
      weight: 'silent',
      about: ['cli:build'],
    },
    touched: {
      title: 'another time of a copied file keeps the cache',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
    changed: {
      title: 'other content of a copied file keeps the cache',
      reference: false,
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
    mode: {
      title: 'another mode of a copied file keeps the cache',
      reference: false,
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
    noCache: {
      title: 'a build with --no-cache takes a RUN from the cache',
      reference: false,
      weight: 'silent',
      about: ['cli:build --no-cache'],
    },
  },
  async observe({ engine, step, host }) {
    // One label by an option: Podman's API puts several in an order of chance, which makes other images.
    const [label = '', ofRun = '', , ofScenario = ''] = engine.labelArguments;
    const context = await engine.context({
      Dockerfile: [
        `FROM ${engine.image('base')}`,
        `LABEL ${ofScenario}`,
        `COPY file /${engine.name('container')}`,
        'RUN cat /proc/sys/kernel/random/uuid >/once',
        '',
      ].join('\n'),
      file: 'content\n',
    });
    const build = async (what: string, ...options: string[]) => {
      const name = engine.name('image');
      await step(what, () =>
        engine.cli(['build', '--tag', name, label, ofRun, '--network', 'none', ...options, context]),
      );
      const image = await engine.inspect('image', name);
      const read = await engine.run({ image: { name }, network: 'none', command: script('cat /once') });
      return { once: read.stdout.trim(), id: textAt(image, 'Id') };
    };
    const file = `${context}/file`;
    const first = await build('build');
    const again = await build('build again');
    await host.run(['touch', '-d', '2001-01-01', file]);
    const touched = await build('with another time');
    await host.run(['chmod', '755', file]);
    const mode = await build('with another mode');
    await host.writeFile(file, 'other content\n');
    const changed = await build('with other content');
    const noCache = await build('without the cache', '--no-cache');
    return {
      again: again.once === first.once,
      sameId: again.id === first.id,
      touched: touched.once === first.once,
      mode: mode.once === first.once,
      changed: [first.once, mode.once].includes(changed.once),
      noCache: noCache.once === changed.once,
    };
  },
});
