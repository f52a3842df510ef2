import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'copy/odd-files',
  title: 'docker cp copies empty and hidden files, links without a target and named pipes',
  why: 'A copied tree that misses some of its files fails much later.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  facts: {
    empty: {
      title: 'an empty file and an empty directory',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    hidden: {
      title: 'a file whose name begins with a dot',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    names: {
      title: 'names with a blank, a colon and a letter beyond ASCII',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    colon: {
      title: 'a path in the container with a colon',
      reference: true,
      weight: 'fails',
      about: ['cli:cp'],
    },
    long: {
      title: 'a path of more than 255 characters',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    pipe: { title: 'a named pipe', reference: true, weight: 'silent', about: ['cli:cp'] },
    dangling: { title: 'a link without a target', reference: true, weight: 'silent', about: ['cli:cp'] },
    large: { title: 'bytes of a file of 3 MB', reference: 3_000_000, weight: 'silent', about: ['cli:cp'] },
    setUserId: { title: 'a set-user-id bit is kept', reference: true, weight: 'silent', about: ['cli:cp'] },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const container = await engine.start({ network: 'none' });
    await engine.exec(
      container,
      script(
        'mkdir -p /tree/hollow && cd /tree',
        'touch empty .hidden "with blank" "with:colon"',
        'touch "$(printf \'with-\\303\\244\')"',
        'mkfifo pipe',
        'ln -s nowhere dangling',
        'head -c 3000000 /dev/zero > large',
        'echo > program && chmod 4755 program',
        'long=$(printf %060d 0)',
        'mkdir -p $long/$long/$long/$long && touch $long/$long/$long/$long/$long',
        'echo colon > /with:colon',
      ),
    );
    const copied = await step('copy out', () =>
      engine.cli(['cp', `${container.name}:/tree`, `${directory}/tree`]),
    );
    await step('copy a path with a colon', () =>
      engine.cli(['cp', `${container.name}:/with:colon`, `${directory}/colon`]),
    );
    await step('copy in again', () => engine.cli(['cp', `${directory}/tree`, `${container.name}:/again`]));
    const { stdout } = await engine.exec(
      container,
      script(
        'cd /again',
        'test -e empty && test -d hollow && echo empty',
        'test -e .hidden && echo hidden',
        "test -e 'with blank' && test -e with:colon && test -e with-?? && echo names",
        'test -p pipe && echo pipe',
        'test -L dangling && echo dangling',
        'stat -c "bytes %s" large',
        'test -u program && echo setUserId',
        'long=$(printf %060d 0)',
        'test -e $long/$long/$long/$long/$long && echo long',
      ),
    );
    const seen = stdout.split('\n');
    const has = (word: string) => copied.exitCode === 0 && seen.includes(word);
    return {
      empty: has('empty'),
      hidden: has('hidden'),
      names: has('names'),
      colon: (await host.readFile(`${directory}/colon`)) === 'colon\n',
      long: has('long'),
      pipe: has('pipe'),
      dangling: has('dangling'),
      large: Number(/bytes (\d+)/.exec(stdout)?.[1] ?? 0),
      setUserId: has('setUserId'),
    };
  },
});
