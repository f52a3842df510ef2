import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-output',
  title: 'docker pull prints the digest and the name, docker push prints the digest',
  why: 'Deploy scripts parse the digest from this output to pin what they deploy.',
  claims: ['reg-01', 'reg-05'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/pull/',
    'https://docs.docker.com/reference/cli/docker/image/push/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    pushDigest: {
      title: 'push prints "digest: sha256:..."',
      reference: true,
      weight: 'output',
      about: ['cli:push'],
      when: ['output-read', 'reads:digest'],
    },
    pullDigest: {
      title: 'pull prints "Digest: sha256:..."',
      reference: true,
      weight: 'output',
      about: ['cli:pull'],
      when: ['output-read', 'reads:Digest'],
    },
    pullLast: {
      title: 'the last line of pull is the',
      reference: 'name',
      weight: 'output',
      about: ['cli:pull'],
      when: ['output-read', 'order-read'],
    },
    quiet: {
      title: 'pull -q prints only the',
      reference: 'name',
      weight: 'output',
      about: ['cli:pull --quiet'],
      when: ['output-read'],
    },
    usable: {
      title: 'image inspect accepts what pull -q prints',
      reference: true,
      weight: 'fails',
      about: ['cli:pull --quiet'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pushDigest: false, pullDigest: false, pullLast: 'id', quiet: 'id' },
      because:
        'Podman prints progress on standard error and the id of the image on standard output; push writes the digest to --digestfile only',
      source: 'https://docs.podman.io/en/latest/markdown/podman-push.1.html#digestfile-digestfile',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { pullDigest: false },
      because: 'the service tells of layers and of the end of a pull, and of no digest',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '>=6.0.0' },
      facts: { pushDigest: false },
      because:
        'since Podman 6.0 the digest of a push is in the member that programs read, and no longer in a message that the client prints',
      source: 'https://github.com/containers/podman/pull/28692',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['pushDigest', 'pullDigest'],
      write: "Read the digest from the pulled image: `image inspect --format '{{json .RepoDigests}}' NAME`.",
      shownBy: 'registry/pull-by-digest#knownAfterPull',
    },
    {
      facts: ['pullLast', 'quiet'],
      write: 'Pass on what `pull -q` prints unchanged, name or id: `image inspect "$(docker pull -q NAME)"`.',
      shownBy: 'registry/pull-output#usable',
    },
  ],
  async observe({ engine, step, host, registry, told }) {
    const env = await calledInsecure(host, registry.plain);
    const name = `${registry.plain.address}/${engine.name('container')}:1`;
    await engine.tag(await ownImage(engine), name);
    const push = await step('push', () => engine.cli(['push', name], { env }));
    const pull = await step('pull', () => engine.cli(['pull', name], { env }));
    const quiet = await step('pull quietly', () => engine.cli(['pull', '-q', name], { env }));
    const printed = told(quiet.stdout.trim());
    const usable = await step('inspect what it printed', () =>
      engine.cli(['image', 'inspect', '--format', '{{.Id}}', printed === '' ? 'nothing' : printed]),
    );
    const kind = (text: string) => (text === name ? 'name' : /^[0-9a-f]{64}$/.test(text) ? 'id' : 'neither');
    return {
      pushDigest: /digest: sha256:[0-9a-f]{64}/.test(push.stdout),
      pullDigest: /Digest: sha256:[0-9a-f]{64}/.test(pull.stdout),
      pullLast: kind(pull.stdout.trim().split('\n').at(-1) ?? ''),
      quiet: kind(printed),
      usable: usable.exitCode === 0,
    };
  },
});
