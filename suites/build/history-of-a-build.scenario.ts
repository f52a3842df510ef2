import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/history-of-a-build',
  title: 'docker history shows each instruction and the layers that docker build made',
  why: 'Tools that make Dockerfiles of images, and people who look for a large layer, read it.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/image/history/'],
  surfaces: ['cli'],
  facts: {
    lines: {
      title: 'each instruction has a line of its own',
      reference: true,
      weight: 'silent',
      about: ['cli:history'],
    },
    order: {
      title: 'the last instruction comes first, labels of the call apart',
      reference: true,
      weight: 'output',
      about: ['cli:history'],
      when: ['output-read'],
    },
    layers: {
      title: 'layers more than the base: one each for RUN and COPY, none for ENV and CMD',
      reference: 2,
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
    run: {
      title: 'a RUN line is there as the shell got it',
      reference: true,
      weight: 'output',
      about: ['cli:history --format .CreatedBy'],
    },
  },
  async observe({ engine, step }) {
    const base = engine.image('base');
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `FROM ${base}`,
          'ENV A=history-env',
          'RUN echo history-run >/run-file',
          'COPY file /history-copy',
          'CMD ["history-cmd"]',
        ],
        files: { file: 'x\n' },
      }),
    );
    const history = await step('history', () =>
      engine.cli(['history', '--no-trunc', '--format', '{{.CreatedBy}}', name]),
    );
    const count = async (image: string) => {
      const { RootFS } = await engine.inspect('image', image);
      const layers =
        RootFS !== null && typeof RootFS === 'object' && !Array.isArray(RootFS) ? RootFS.Layers : [];
      return Array.isArray(layers) ? layers.length : 0;
    };
    const lines = history.stdout.split('\n');
    const places = ['history-cmd', 'history-copy', 'history-run', 'history-env'].map((word) =>
      lines.findIndex((line) => line.includes(word)),
    );
    return {
      lines: places.every((at) => at >= 0) && new Set(places).size === 4,
      order: places.toSorted((one, other) => one - other).join() === places.join(),
      layers: (await count(name)) - (await count(base)),
      run: lines.some((line) => textAt({ line }, 'line').includes('/bin/sh -c echo history-run >/run-file')),
    };
  },
});
