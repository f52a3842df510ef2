import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volumes-from', 'api:POST /containers/create HostConfig.VolumesFrom'];

export default scenario({
  id: 'volumes/volumes-from',
  title: 'docker run --volumes-from mounts the volumes and binds of another container',
  why: 'Backup recipes mount the data of a stopped service into a helper container.',
  claims: ['vol-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#volumes-from'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    namedVolume: {
      title: 'the named volume of the other container is mounted',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    imageVolume: {
      title: 'the anonymous volume of its image is mounted',
      reference: true,
      weight: 'silent',
      about,
    },
    bind: { title: 'its bind is mounted', reference: true, weight: 'silent', about, when: ['bind-mount'] },
    readOnlyKept: {
      title: 'a read-only bind stays read-only',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    tmpfs: { title: 'its tmpfs is mounted', reference: false, weight: 'silent', about },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, '');
    const volume = await engine.createVolume();
    const { container } = await step('the first one writes and ends', () =>
      engine.run({
        image: 'volume',
        network: 'none',
        binds: [`${volume.name}:/named`, `${directory}:/bound:ro`],
        tmpfs: ['/memory'],
        command: script('touch /named/file /data/file'),
      }),
    );
    await engine.adoptAnonymousVolumes(container);
    const { stdout } = await step('the second one looks', () =>
      engine.run({
        network: 'none',
        volumesFrom: [container],
        command: script(
          'ls -d /named/file /data/file /bound/file /memory',
          'touch /bound/file || echo refused',
        ),
      }),
    );
    const seen = stdout.split('\n');
    return {
      namedVolume: seen.includes('/named/file'),
      imageVolume: seen.includes('/data/file'),
      bind: seen.includes('/bound/file'),
      readOnlyKept: seen.includes('refused'),
      tmpfs: seen.includes('/memory'),
    };
  },
});
