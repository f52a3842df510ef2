import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/storage-driver',
  title: 'info --format {{.Driver}} names the storage driver',
  why: 'Installers check for overlay2 before they start.',
  claims: ['reg-06', 'alias-01'],
  sources: ['https://docs.docker.com/engine/storage/drivers/select-storage-driver/'],
  surfaces: ['cli'],
  facts: {
    exitCode: { title: 'exit code', reference: 0 },
    named: { title: 'it prints one word', reference: true },
    inInfo: {
      title: 'info without a format names it behind "Storage Driver:" or "graphDriverName:"',
      reference: true,
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, named: false },
      because: 'info of Podman has a shape of its own; the driver is {{.Store.GraphDriverName}} there',
      source: 'https://docs.podman.io/en/latest/markdown/podman-info.1.html',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'named'],
      write:
        "Take the word from `info` without a format: `docker info | sed -nE 's/^ *(Storage Driver|graphDriverName): //p'`.",
      shownBy: 'registry/storage-driver#inInfo',
    },
  ],
  async observe({ engine, step }) {
    const info = await step('ask', () => engine.cli(['info', '--format', '{{.Driver}}']));
    const plain = await step('ask without a format', () => engine.cli(['info']));
    return {
      inInfo: /^ *(Storage Driver|graphDriverName): [\w-]+$/m.test(plain.stdout),
      exitCode: info.exitCode,
      named: /^[\w-]+\n$/.test(info.stdout),
    };
  },
});
