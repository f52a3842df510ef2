import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/add-host-forms',
  title: '--add-host takes NAME=ADDRESS, NAME:ADDRESS and an IPv6 address in brackets',
  why: 'Commands are copied with either sign, and one that is not known ends them.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#add-host'],
  surfaces: ['cli'],
  facts: {
    equals: {
      title: 'NAME=ADDRESS makes the entry',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host'],
      when: ['equals-for-colon'],
    },
    colon: {
      title: 'NAME:ADDRESS makes the entry',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host'],
    },
    ipv6: {
      title: 'NAME:2001:db8::7 makes the entry',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host'],
      when: ['ipv6'],
    },
    brackets: {
      title: 'NAME:[2001:db8::7] makes the entry, without the brackets',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host'],
      when: ['ipv6'],
    },
    several: {
      title: 'ONE;OTHER:ADDRESS makes entries of two names',
      reference: false,
      weight: 'extra',
      about: ['cli:run --add-host'],
    },
    noAddress: {
      title: 'NAME:word, which is no address, is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { client: 'podman' },
      facts: { equals: false, brackets: false },
      because: 'the client of Podman knows the colon only, and takes the brackets for a part of the address',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#add-host-hostname-hostname-ip',
    },
    {
      on: { engine: 'podman', version: '>=5.3.0' },
      facts: { several: true },
      because: 'since 5.3 Podman takes several names with a semicolon between them, from other clients too',
      source: 'https://github.com/containers/podman/releases/tag/v5.3.0',
    },
    {
      on: { client: 'docker', clientVersion: '<25.0.0' },
      facts: { equals: false, brackets: false },
      because: 'before 25.0 the client of Docker knows the colon only, and no brackets',
      source: 'https://github.com/docker/cli/blob/v24.0.0/opts/hosts.go',
    },
  ],
  advice: [
    {
      facts: ['equals', 'brackets'],
      write: 'Write `--add-host NAME:ADDRESS`, with a colon and without brackets.',
      shownBy: 'dns/add-host-forms#colon',
    },
  ],
  async observe({ engine, step }) {
    const entry = (value: string) =>
      step(`--add-host ${value}`, () =>
        engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--add-host', value],
          ...[engine.image('base'), 'cat', '/etc/hosts'],
        ]),
      );
    const makes = async (value: string, address: string, ...names: string[]) => {
      const lines = (await entry(value)).stdout.split('\n').map((line) => line.split(/\s+/));
      return names.every((name) =>
        lines.some(([first, ...rest]) => first === address && rest.includes(name)),
      );
    };
    return {
      equals: await makes('one.test=192.0.2.7', '192.0.2.7', 'one.test'),
      colon: await makes('one.test:192.0.2.7', '192.0.2.7', 'one.test'),
      ipv6: await makes('one.test:2001:db8::7', '2001:db8::7', 'one.test'),
      brackets: await makes('one.test:[2001:db8::7]', '2001:db8::7', 'one.test'),
      several: await makes('one.test;two.test:192.0.2.7', '192.0.2.7', 'one.test', 'two.test'),
      noAddress: (await entry('one.test:word')).exitCode !== 0,
    };
  },
});
