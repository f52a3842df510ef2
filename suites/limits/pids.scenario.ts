import { scenario, script, valueAt } from '../../harness/scenario.ts';

const created = 'api:POST /containers/create HostConfig.PidsLimit';
const inspected = 'api:GET /containers/{id}/json .HostConfig.PidsLimit';

export default scenario({
  id: 'limits/pids',
  title: 'A container has no limit of processes by default, and --pids-limit sets one',
  why: 'Databases and build tools with thousands of threads meet a limit that nobody set.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#pids-limit-limit',
  ],
  surfaces: ['cli', 'api'],
  needs: ['pids-controller'],
  facts: {
    byDefault: {
      title: 'processes that the cgroup of a container allows by default',
      reference: 'max',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    shownByDefault: {
      title: 'PidsLimit in inspect by default, with absent as null',
      reference: null,
      weight: 'output',
      about: ['cli:container inspect', inspected],
      when: ['output-read', 'reads:PidsLimit'],
    },
    asked: {
      title: 'processes that it allows with --pids-limit 50',
      reference: '50',
      weight: 'silent',
      about: ['cli:run --pids-limit', created],
    },
    shown: {
      title: 'PidsLimit in inspect with --pids-limit 50',
      reference: 50,
      weight: 'output',
      about: ['cli:container inspect', inspected],
      when: ['output-read'],
    },
    unlimited: {
      title: 'processes that it allows with --pids-limit -1',
      reference: 'max',
      weight: 'silent',
      about: ['cli:run --pids-limit', created],
      when: ['value:-1'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { byDefault: '2048', shownByDefault: 2048 },
      because: 'Podman limits each container to 2048 processes, unless containers.conf says otherwise',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#pids-limit-limit',
    },
  ],
  advice: [
    {
      facts: ['byDefault'],
      write: 'Say it: `run --pids-limit -1` for no limit.',
      shownBy: 'limits/pids#unlimited',
    },
  ],
  async observe({ engine, step }) {
    const read = 'cat /sys/fs/cgroup/pids/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids.max';
    const allowed = async (pids?: number) => {
      const { container, stdout } = await engine.run({
        network: 'none',
        command: script(read),
        ...(pids === undefined ? {} : { limits: { pids } }),
      });
      const seen = await engine.inspect('container', container.name);
      const shown = valueAt(seen, 'HostConfig', 'PidsLimit');
      return { limit: stdout.trim(), shown: typeof shown === 'number' ? shown : null };
    };
    const plain = await step('by default', () => allowed());
    const few = await step('with --pids-limit 50', () => allowed(50));
    const many = await step('with --pids-limit -1', () => allowed(-1));
    return {
      byDefault: plain.limit,
      shownByDefault: plain.shown,
      asked: few.limit,
      shown: few.shown,
      unlimited: many.limit,
    };
  },
});
