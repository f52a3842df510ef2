import { type HandMadeImage, handMadeArchive, scenario, textAt } from '../../harness/scenario.ts';

const about = ['cli:load', 'cli:load --input'];

export default scenario({
  id: 'images/load-answers',
  title: 'docker load takes gzip and stdin, and prints a line "Loaded image" for each name',
  why: 'Installers load archives and read the names of the images from the output.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/load/'],
  surfaces: ['cli'],
  facts: {
    gzip: { title: 'an archive that gzip has compressed is loaded', reference: true, weight: 'fails', about },
    two: {
      title: 'for two images it prints a line "Loaded image: NAME" each',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    allNames: {
      title: 'an image with two names gets both, a line each',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    named: {
      title: 'the words Loaded image and every name are in the output',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    nameless: {
      title: 'for an image without a name it prints "Loaded image ID: sha256:…"',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read', 'without-name'],
    },
    moved: {
      title: 'a name that another image has moves to the loaded one',
      reference: true,
      weight: 'silent',
      about,
      when: ['existing-object'],
    },
    quiet: {
      title: '--quiet still prints the line',
      reference: true,
      weight: 'silent',
      about: ['cli:load --quiet'],
      when: ['output-read'],
    },
    stdin: {
      title: 'an archive on standard input is loaded',
      reference: true,
      weight: 'fails',
      about: ['cli:load'],
    },
    broken: {
      title: 'exit code for a file that is no archive',
      reference: 1,
      weight: 'output',
      about,
      when: ['failing-command'],
    },
    missing: {
      title: 'exit code for a file that does not exist',
      reference: 1,
      weight: 'output',
      about,
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { broken: 125, missing: 125 },
      because: 'a failing command of the Podman client exits with 125',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    {
      on: { engine: 'podman' },
      facts: { nameless: false },
      because: 'Podman prints the id in the place of a name',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/images/load.go',
    },
    {
      on: { engine: 'podman', version: { in: '<=4.3.1', notIn: '>=5.4.2' } },
      facts: { gzip: false },
      because:
        'built with pgzip before 1.2.6, as by Debian 12, Podman loses what it has read of a gzip stream to know its kind',
      source: 'https://github.com/klauspost/pgzip/pull/50',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { two: false, allNames: false },
      because: 'Podman’s API tells all names on one line, with commas between them',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images.go',
    },
  ],
  advice: [
    {
      facts: ['gzip'],
      write: 'Decompress first: `gunzip -c FILE | docker load`.',
      shownBy: 'images/load-answers#stdin',
    },
  ],
  async observe({ engine, step, host }) {
    const { labels } = engine;
    const names = Array.from({ length: 5 }, () => engine.name('image'));
    const [one = '', other = '', third = '', packed = '', piped = ''] = names;
    const mark = engine.name('container');
    const archive = (...images: HandMadeImage[]) => handMadeArchive(host, images);
    const load = (what: string, file: string, ...options: string[]) =>
      step(what, () => engine.cli(['load', ...options, '--input', file]));
    const two = await load(
      'two images',
      await archive({ names: [one], labels }, { names: [other, third], labels }),
    );
    const again = await archive({ names: [one], labels: { ...labels, second: 'yes' } });
    const quiet = await load('another image of a name that is taken', again, '--quiet');
    const moved = await engine.inspect('image', one);
    const compressed = await archive({ names: [packed], labels: { ...labels, packed: 'yes' } });
    await host.run(['gzip', compressed]);
    await load('compressed', `${compressed}.gz`);
    const input = await archive({ names: [piped], labels: { ...labels, piped: 'yes' } });
    const text = (await host.readFile(input)) ?? '';
    await step('on standard input', () => engine.cli(['load'], { stdin: text }));
    const nameless = await load('without a name', await archive({ names: [], labels: { ...labels, mark } }));
    const filters = ['--filter', `label=mark=${mark}`, '--quiet', '--no-trunc'];
    const ids = (await engine.cli(['images', ...filters])).stdout.trim().split('\n');
    const beside = (file: string) => again.replace('images.tar', file);
    const broken = await load('no archive', beside('manifest.json'));
    const missing = await load('no file', beside('missing'));
    for (const id of ids) if (id !== '') await engine.removeImage(id);
    const lines = (reply: { stdout: string }) => reply.stdout.split('\n');
    const printed = (reply: { stdout: string }, ...wanted: string[]) =>
      wanted.every((name) => lines(reply).includes(`Loaded image: ${name}`));
    return {
      gzip: await engine.imageExists(packed),
      two: printed(two, one, other),
      allNames: printed(two, other, third),
      named:
        [one, other, third].every((name) => two.stdout.includes(name)) && two.stdout.includes('Loaded image'),
      nameless: lines(nameless).some((line) => /^Loaded image ID: sha256:[0-9a-f]{64}$/.test(line)),
      moved: textAt(moved, 'Config', 'Labels', 'second') === 'yes',
      quiet: printed(quiet, one),
      stdin: await engine.imageExists(piped),
      broken: broken.exitCode ?? -1,
      missing: missing.exitCode ?? -1,
    };
  },
});
