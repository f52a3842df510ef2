import { calledInsecure, handMadeArchive, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'platform/pull',
  title: 'docker pull --platform takes the only image of a name, whatever its platform is',
  why: 'A pull that takes what is there in silence shows its mistake when the program starts.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/image/pull/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    plain: {
      title: 'without --platform an image for another platform is pulled',
      reference: true,
      weight: 'silent',
      about: ['cli:pull'],
    },
    asked: {
      title: 'with its own platform it is pulled',
      reference: true,
      weight: 'fails',
      about: ['cli:pull --platform'],
    },
    other: {
      title: 'with another platform than that of the only image it is pulled all the same',
      reference: true,
      weight: 'silent',
      about: ['cli:pull --platform'],
    },
    several: {
      title: 'pull of two names pulls both',
      reference: false,
      weight: 'extra',
      about: ['cli:pull'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: { in: '>=26.1.5 <27.0.0', notIn: '<=20.10.24' } },
      facts: { other: false },
      weight: 'fails',
      because: 'Docker 26 ends with the error that it gave as a warning before, after it has pulled',
      source:
        'measured: docker pull --platform linux/ppc64le of an image for s390x, on Docker 26.1.5 and 20.10.24',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { several: true },
      because: 'podman pull takes several names',
      source: 'https://docs.podman.io/en/latest/markdown/podman-pull.1.html',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const env = await calledInsecure(host, registry.plain);
    const name = (which: string) => `${registry.plain.address}/${engine.name('container')}:${which}`;
    const [foreign, second] = [name('foreign'), name('second')];
    const { labels } = engine;
    const archive = await handMadeArchive(host, [
      { names: [foreign], architecture: 's390x', labels },
      { names: [second], architecture: 's390x', labels: { ...labels, second: 'yes' } },
    ]);
    await step('load', () => engine.cli(['load', '--input', archive]));
    await step('push', () => engine.cli(['push', foreign], { env }));
    await step('push the second', () => engine.cli(['push', second], { env }));
    const pull = (...args: string[]) =>
      step(`pull ${args.length > 1 ? args.slice(0, -1).join(' ') : ''}`, async () => {
        await engine.cli(['rmi', foreign, second]);
        const { exitCode } = await engine.cli(['pull', ...args], { env });
        return exitCode === 0;
      });
    const plain = await pull(foreign);
    const asked = await pull('--platform', 'linux/s390x', foreign);
    const other = await pull('--platform', 'linux/ppc64le', foreign);
    const several = await pull(foreign, second);
    return { plain, asked, other, several: several && (await engine.imageExists(second)) };
  },
});
