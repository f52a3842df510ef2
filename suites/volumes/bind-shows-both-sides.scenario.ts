import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/bind-shows-both-sides',
  title: 'A bind mount shows changes of host and container, and creates its target',
  why: 'Development set-ups bind-mount the source tree and expect edits to show at once.',
  claims: ['vol-03', 'vol-05'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    hostFileSeen: {
      title: 'the container sees a file that the host wrote before the start',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    containerFileSeen: {
      title: 'the host sees a file that the container writes',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    laterChangeSeen: {
      title: 'a running container sees a later change on the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    parentsOfTarget: {
      title: 'owner and mode of missing parent directories of the target, which are created',
      reference: '0:0 755',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', ociRuntime: 'crun' },
      facts: { parentsOfTarget: '0:0 1755' },
      weight: 'output',
      because:
        'crun creates the target and its parents with the sticky bit, which keeps nobody out of a directory that only root may write to',
      source: 'https://github.com/containers/crun/blob/main/src/libcrun/linux.c',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/host`, 'first');
    const container = await engine.start({ network: 'none', binds: [`${directory}:/not/there/yet`] });
    const before = await step('look and write inside', () =>
      engine.exec(
        container,
        script(
          'cd /not/there/yet',
          'cat host',
          'printf inside > container',
          "stat -c ',%u:%g %a' /not /not/there",
        ),
      ),
    );
    const written = await host.readFile(`${directory}/container`);
    await host.writeFile(`${directory}/host`, 'second');
    const after = await step('look again', () => engine.exec(container, ['cat', '/not/there/yet/host']));
    const [content, ...parents] = before.stdout.trim().split(/\n?,/);
    return {
      hostFileSeen: content === 'first',
      containerFileSeen: written === 'inside',
      laterChangeSeen: after.stdout === 'second',
      parentsOfTarget: [...new Set(parents)].join(', '),
    };
  },
});
