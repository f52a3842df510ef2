import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/confinement',
  title: 'System calls are filtered, and new privileges can be forbidden',
  why: 'Security baselines check for both, and tools that make sandboxes of their own meet the filter.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  surfaces: ['cli'],
  facts: {
    filtered: { title: 'a seccomp filter is on by default', reference: true },
    unfiltered: { title: '--security-opt seccomp=unconfined turns it off', reference: true },
    newPrivileges: { title: 'a process may gain privileges by default', reference: true },
    noNewPrivileges: { title: '--security-opt no-new-privileges forbids it', reference: true },
    ownUserNamespace: { title: 'a process may make a user namespace of its own', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { ownUserNamespace: true },
      because: "the engine's filter lets unshare and clone through, whatever they make",
      source: 'https://github.com/containers/common/issues/1988',
    },
  ],
  advice: [
    {
      facts: ['ownUserNamespace'],
      write:
        'Decide it with a filter of your own, `--security-opt seccomp=/path/profile.json`, in which `unshare` and `clone` are allowed or not.',
      shownBy: 'namespaces/own-filter#forbidden',
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
    const unconfined = await run('without a filter', '--security-opt', 'seccomp=unconfined');
    const kept = await run('without new privileges', '--security-opt', 'no-new-privileges');
    return {
      filtered: /Seccomp:\s+2/.test(plain),
      unfiltered: /Seccomp:\s+0/.test(unconfined),
      newPrivileges: /NoNewPrivs:\s+0/.test(plain),
      noNewPrivileges: /NoNewPrivs:\s+1/.test(kept),
      ownUserNamespace: plain.includes('unshared'),
    };
  },
});
