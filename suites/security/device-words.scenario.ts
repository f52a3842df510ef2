import { scenario } from '../../harness/scenario.ts';

const about = ['cli:run --device'];

export default scenario({
  id: 'security/device-words',
  title: '--device refuses a missing device and permissions other than r, w and m',
  why: 'A script passes a device that only some hosts have, and must know whether it starts.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#device'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    missing: {
      title: 'a device that the host does not have is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
    file: { title: 'a file that is no device is refused', reference: true, weight: 'silent', about },
    letters: {
      title: 'permissions other than r, w and m are refused',
      reference: true,
      weight: 'silent',
      about,
    },
    rule: {
      title: "--device-cgroup-rule 'c 1:5 rwm' is accepted",
      reference: true,
      weight: 'fails',
      about: ['cli:run --device-cgroup-rule'],
    },
    badRule: {
      title: 'a --device-cgroup-rule of another form is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --device-cgroup-rule'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '>=4.7.0' },
      facts: { rule: false },
      because:
        'since 4.7 rootless Podman refuses rules for devices, which it cannot set; before, it dropped them',
      source: 'https://github.com/containers/podman/commit/0220f33384af7f8a511ed10ed3ad5811586a84b2',
    },
  ],
  async observe({ engine, step }) {
    const run = (name: string, ...options: readonly string[]) =>
      step(name, async () => {
        const reply = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...[...options, engine.image('base'), 'sh', '-c', 'echo ran'],
        ]);
        return reply.stdout.includes('ran');
      });
    const missing = await run('a missing device', '--device', '/dev/not-there');
    const file = await run('a plain file', '--device', '/etc/passwd:/dev/plain');
    const letters = await run('other letters', '--device', '/dev/zero:/dev/zero:rx');
    const rule = await run('a rule', '--device-cgroup-rule', 'c 1:5 rwm');
    const badRule = await run('a rule of another form', '--device-cgroup-rule', 'zero rwm');
    return {
      missing: !missing,
      file: !file,
      letters: !letters,
      rule,
      badRule: !badRule,
    };
  },
});
