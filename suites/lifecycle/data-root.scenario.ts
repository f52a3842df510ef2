import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/data-root',
  title: "The engine's data directory, DockerRootDir in info, belongs to root",
  why: 'Backups, disk quotas and clean-up jobs must know where it is and who owns it.',
  claims: ['run-17'],
  sources: ['https://docs.docker.com/engine/daemon/#daemon-data-directory'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    named: {
      title: 'info reports the directory',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .DockerRootDir'],
    },
    ofRoot: {
      title: 'the directory belongs to root',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .DockerRootDir'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofRoot: false },
      because: 'a rootless engine keeps everything in the home directory of its user',
      source: 'https://github.com/containers/podman/blob/main/docs/tutorials/rootless_tutorial.md',
    },
  ],
  advice: [
    {
      facts: ['ofRoot'],
      write:
        'Read and write the files of a volume through a container that mounts it, `run --rm --volume NAME:/data IMAGE cat /data/FILE`, not in the directory of the engine.',
      shownBy: 'volumes/named-volume-keeps-data#kept',
    },
  ],
  async observe({ engine, step, host }) {
    const { body } = await step('info', () => engine.api('GET', '/info'));
    const root = textAt(body, 'DockerRootDir');
    const status = await step('look at the directory', () => host.stat(root));
    return {
      named: root.startsWith('/'),
      ofRoot: status?.uid === 0,
    };
  },
});
