import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/default-seccomp',
  aliases: ['namespaces/confinement'],
  title: 'The default seccomp profile is on, and no-new-privileges is off',
  why: 'Security baselines check for both, and tools that build their own sandboxes run into the profile.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  surfaces: ['cli'],
  facts: {
    filtered: {
      title: 'a seccomp profile is active by default',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    unfiltered: {
      title: '--security-opt seccomp=unconfined turns it off',
      reference: true,
      weight: 'silent',
      about: ['cli:run --security-opt'],
    },
    newPrivileges: {
      title: 'a process may gain privileges by default',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    noNewPrivileges: {
      title: '--security-opt no-new-privileges forbids it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --security-opt'],
    },
    ownUserNamespace: {
      title: 'a process may create its own user namespace',
      reference: false,
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { ownUserNamespace: true },
      because: "the engine's seccomp profile allows unshare and clone, whatever namespaces they create",
      source: 'https://github.com/containers/common/issues/1988',
    },
  ],
  advice: [
    {
      facts: ['ownUserNamespace'],
      write:
        'Decide it with your own seccomp profile, `--security-opt seccomp=/path/profile.json`, which allows `unshare` and `clone` or not.',
      shownBy: 'namespaces/seccomp-profile#forbidden',
    },
  ],
  async observe({ engine, step }) {
    const run = (name: string, ...options: readonly string[]) =>
      step(name, async () => {
        const { stdout } = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...[...options, engine.image('base')],
          ...script('grep -E "Seccomp:|NoNewPrivs:" /proc/self/status', 'unshare -U true && echo unshared'),
        ]);
        return stdout;
      });
    const plain = await run('by default');
    const unconfined = await run('with seccomp=unconfined', '--security-opt', 'seccomp=unconfined');
    const kept = await run('with no-new-privileges', '--security-opt', 'no-new-privileges');
    return {
      filtered: /Seccomp:\s+2/.test(plain),
      unfiltered: /Seccomp:\s+0/.test(unconfined),
      newPrivileges: /NoNewPrivs:\s+0/.test(plain),
      noNewPrivileges: /NoNewPrivs:\s+1/.test(kept),
      ownUserNamespace: plain.includes('unshared'),
    };
  },
});
