import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/storage-driver',
  title: 'docker info --format {{.Driver}} prints the storage driver',
  why: 'Installers check for overlay2 before they start.',
  claims: ['reg-06', 'alias-01'],
  sources: ['https://docs.docker.com/engine/storage/drivers/select-storage-driver/'],
  surfaces: ['cli'],
  facts: {
    exitCode: {
      title: 'exit code of docker info --format {{.Driver}}',
      reference: 0,
      weight: 'fails',
      about: ['cli:info --format .Driver'],
    },
    named: {
      title: 'info --format {{.Driver}} prints one word, the driver',
      reference: true,
      weight: 'fails',
      about: ['cli:info --format .Driver'],
    },
    dockersWords: {
      title: 'info without a format shows it after "Storage Driver:"',
      reference: true,
      weight: 'silent',
      about: ['cli:info'],
      when: ['output-read', 'reads:Storage'],
    },
    inInfo: {
      title: 'info without a format shows it after "Storage Driver:" or "graphDriverName:"',
      reference: true,
      weight: 'output',
      about: ['cli:info'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, named: false, dockersWords: false },
      because:
        'podman info has its own structure: the driver is {{.Store.GraphDriverName}}, printed as graphDriverName',
      source: 'https://docs.podman.io/en/latest/markdown/podman-info.1.html',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'named', 'dockersWords'],
      write:
        "Read the driver from `info` without a format: `docker info | sed -nE 's/^ *(Storage Driver|graphDriverName): //p'`.",
      shownBy: 'registry/storage-driver#inInfo',
    },
  ],
  async observe({ engine, step }) {
    const info = await step('ask', () => engine.cli(['info', '--format', '{{.Driver}}']));
    const plain = await step('ask without a format', () => engine.cli(['info']));
    return {
      dockersWords: /^ *Storage Driver: [\w-]+$/m.test(plain.stdout),
      inInfo: /^ *(Storage Driver|graphDriverName): [\w-]+$/m.test(plain.stdout),
      exitCode: info.exitCode,
      named: /^[\w-]+\n$/.test(info.stdout),
    };
  },
});
