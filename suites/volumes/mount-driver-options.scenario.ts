import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-driver-options',
  title: '--mount type=volume makes a volume with a driver and its options on the way',
  why: 'Tutorials mount NFS shares with volume-driver and volume-opt in one command.',
  claims: ['vol-11'],
  sources: ['https://docs.docker.com/engine/storage/volumes/#create-a-service-which-creates-an-nfs-volume'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    driverAndOptions: {
      title: 'with volume-driver=local and volume-opt the directory shows',
      reference: true,
    },
    options: { title: 'with volume-opt alone it shows', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.1.0' },
      facts: { options: false },
      because: 'volume-opt in --mount came with Podman 4.1',
      source: 'https://github.com/containers/podman/pull/13788',
    },
    {
      on: { engine: 'podman' },
      facts: { driverAndOptions: false },
      because: '--mount knows volume-opt, but refuses volume-driver as an invalid option',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#mount-type-type-type-specific-option',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/here`, '');
    const options = `volume-opt=type=none,volume-opt=o=bind,volume-opt=device=${directory}`;
    const look = (what: string, fields: string) =>
      step(what, async () => {
        const run = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--mount', `type=volume,source=${engine.implicitName('volume')},target=/data,${fields}`],
          ...[engine.image('base'), 'ls', '/data'],
        ]);
        return run.exitCode === 0 && run.stdout === 'here\n';
      });
    return {
      driverAndOptions: await look('driver and options', `volume-driver=local,${options}`),
      options: await look('options alone', options),
    };
  },
});
