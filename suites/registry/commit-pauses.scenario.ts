import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/commit-pauses',
  title: 'POST /commit pauses a running container meanwhile, unless pause=0 is sent',
  why: 'An image of a database that goes on writing is a broken one, and one that stops for seconds is noticed.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageCommit'],
  surfaces: ['api'],
  needs: ['own-cgroups', 'same-host', 'host-root'],
  facts: {
    byDefault: {
      title: 'its process is frozen meanwhile where nothing is said of pause',
      reference: true,
      weight: 'silent',
      about: ['api:POST /commit'],
      when: ['running-container'],
    },
    asked: {
      title: 'it is frozen meanwhile with pause=1',
      reference: true,
      weight: 'silent',
      about: ['api:POST /commit ?pause'],
      when: ['running-container'],
    },
    without: {
      title: 'it is frozen meanwhile with pause=0',
      reference: false,
      weight: 'silent',
      about: ['api:POST /commit ?pause'],
      when: ['running-container'],
    },
    runs: {
      title: 'the container runs afterwards',
      reference: true,
      weight: 'fails',
      about: ['api:POST /commit'],
      when: ['running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=5.8.6', notIn: '>=6.1.1' } },
      facts: { byDefault: false },
      because: 'the Docker API of Podman pauses a container only where pause is sent',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/images.go',
    },
  ],
  advice: [
    {
      facts: ['byDefault'],
      write: 'Send `pause=1`, or `pause=0`.',
      shownBy: 'registry/commit-pauses#asked',
    },
  ],
  async observe({ engine, step, host, told }) {
    // So much that a commit takes its time.
    const fill = ['dd', 'if=/dev/urandom', 'of=/own', 'bs=1000000', 'count=48'];
    const frozen = async (query: string) => {
      const container = await engine.start({ network: 'none' });
      await engine.exec(container, fill);
      const pid = told(String((await engine.state(container)).pid));
      const [repository = '', tag = ''] = engine.name('image').split(/:(?=[^:/]*$)/);
      const path = `/commit?container=${container.id}&repo=${encodeURIComponent(repository)}&tag=${tag}${query}`;
      let ended = false;
      const commit = engine.api('POST', path, { Labels: engine.labels }).finally(() => {
        ended = true;
      });
      // Where a process waits in the kernel: one that is frozen does so in the freezer, of cgroup v2 on the way to it.
      const isFrozen = async () =>
        /freez|refrigerat|get_signal/.test((await host.readFile(`/proc/${pid}/wchan`)) ?? '');
      const seen = await step(`look at its process during a commit ${query}`.trim(), async () => {
        const found = await poll(isFrozen, (one) => one || ended, 60_000);
        await commit;
        return found;
      });
      return { seen, running: (await engine.state(container)).running };
    };
    const plain = await frozen('');
    const asked = await frozen('&pause=1');
    const without = await frozen('&pause=0');
    return {
      byDefault: plain.seen,
      asked: asked.seen,
      without: without.seen,
      runs: plain.running && asked.running && without.running,
    };
  },
});
