import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/seccomp-profile',
  aliases: ['namespaces/own-filter'],
  title: '--security-opt seccomp=FILE applies a custom seccomp profile',
  why: 'The default profiles of the engines differ, and your own does not.',
  claims: [],
  sources: ['https://docs.docker.com/engine/security/seccomp/#pass-a-profile-for-a-container'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    allowed: {
      title: 'a profile that allows everything lets a process create a user namespace',
      reference: true,
      weight: 'fails',
      about: ['cli:run --security-opt'],
      when: ['seccomp-file'],
    },
    forbidden: {
      title: 'a profile without unshare and mkdir forbids both',
      reference: true,
      weight: 'silent',
      about: ['cli:run --security-opt'],
      when: ['seccomp-file'],
    },
    named: {
      title: 'the error message is "Operation not permitted"',
      reference: true,
      weight: 'output',
      about: ['cli:run --security-opt'],
      when: ['seccomp-file'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { allowed: false, forbidden: false, named: false },
      weight: 'fails',
      because:
        "Docker's client sends the content of the file, and the API of Podman takes it for the name of a file",
      source: 'https://github.com/containers/podman/issues/27710',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const run = (name: string, syscalls: readonly object[]) =>
      step(`with a profile, ${name}`, async () => {
        const file = `${directory}/${name}.json`;
        await host.writeFile(file, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls }));
        return engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--security-opt', `seccomp=${file}`, engine.image('base')],
          // The default profiles allow mkdir, and some forbid unshare.
          ...script('unshare -U echo unshared', 'mkdir /tmp/own && echo made', 'echo end'),
        ]);
      });
    const allowing = await run('allowing', []);
    const forbidding = await run('forbidding', [
      { names: ['unshare', 'mkdir', 'mkdirat'], action: 'SCMP_ACT_ERRNO', args: [] },
    ]);
    return {
      allowed: allowing.stdout === 'unshared\nmade\nend\n',
      forbidden: forbidding.stdout === 'end\n',
      named: forbidding.stderr.includes('Operation not permitted'),
    };
  },
});
