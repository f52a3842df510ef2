import { scenario, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/memory-values',
  title: '--memory takes the units b, k, m, g and MiB, and refuses 1m as too little',
  why: 'A unit that is read otherwise makes a limit a thousand times too small, or none.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#memory',
    'https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory',
  ],
  surfaces: ['cli'],
  needs: ['memory-controller'],
  facts: {
    units: {
      title: 'MiB in inspect of --memory 64m, 65536k, 67108864b and 67108864',
      reference: '64 64 64 64',
      weight: 'silent',
      about: ['cli:create --memory'],
    },
    spellings: {
      title: 'MiB in inspect of --memory 64M, 64mb and 64MiB',
      reference: '64 64 64',
      weight: 'silent',
      about: ['cli:create --memory'],
    },
    decimals: {
      title: 'MiB in inspect of --memory 1.5g',
      reference: 1536,
      weight: 'silent',
      about: ['cli:create --memory'],
    },
    noNumber: {
      title: '--memory lots is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:create --memory'],
    },
    tooSmall: {
      title: '--memory 1m is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --memory'],
      when: ['failing-command'],
    },
    smallerSwap: {
      title: '--memory-swap below --memory is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --memory-swap'],
    },
    swapAlone: {
      title: '--memory-swap without --memory is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --memory-swap'],
    },
    largerReservation: {
      title: '--memory-reservation above --memory is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --memory-reservation'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { tooSmall: false },
      because: 'Podman leaves it to the kernel whether the container can live with it',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
  ],
  async observe({ engine, step }) {
    const create = (...options: string[]) =>
      step(options.join(' '), async () => {
        const name = engine.name('container');
        const named = ['--name', name, '--network', 'none', ...engine.labelArguments];
        const reply = await engine.cli(['create', ...named, ...options, engine.image('base'), 'true']);
        if (reply.exitCode !== 0) return null;
        const seen = await engine.inspect('container', name);
        return Number(valueAt(seen, 'HostConfig', 'Memory')) / mebibyte;
      });
    const each = async (...values: string[]) => {
      const all: (number | null)[] = [];
      for (const value of values) all.push(await create('--memory', value));
      return all.join(' ');
    };
    return {
      units: await each('64m', '65536k', '67108864b', '67108864'),
      spellings: await each('64M', '64mb', '64MiB'),
      decimals: await create('--memory', '1.5g'),
      noNumber: (await create('--memory', 'lots')) === null,
      tooSmall: (await create('--memory', '1m')) === null,
      smallerSwap: (await create('--memory', '64m', '--memory-swap', '32m')) === null,
      swapAlone: (await create('--memory-swap', '64m')) === null,
      largerReservation: (await create('--memory', '64m', '--memory-reservation', '128m')) === null,
    };
  },
});
