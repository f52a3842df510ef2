import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/userns-option',
  aliases: ['namespaces/user-namespace-words'],
  title: 'docker run --userns accepts host and nothing else',
  why: 'With keep-id rootless containers write files as their user; no other engine accepts it.',
  claims: ['ns-01'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli'],
  facts: {
    host: {
      title: '--userns host is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:run --userns'],
      when: ['host-namespace'],
    },
    shown: {
      title: 'inspect shows host as the UsernsMode of that container',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect'],
      when: ['output-read', 'reads:UsernsMode'],
    },
    keepId: {
      title: '--userns keep-id is accepted',
      reference: false,
      weight: 'extra',
      about: ['cli:run --userns'],
      when: ['keep-id'],
    },
    keptId: {
      title: "with keep-id the user inside has the id of the engine's user",
      reference: false,
      weight: 'extra',
      about: ['cli:run --userns'],
      when: ['keep-id'],
    },
    nomap: {
      title: '--userns nomap is accepted',
      reference: false,
      weight: 'extra',
      about: ['cli:run --userns'],
      when: ['nomap'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { shown: false },
      because:
        'the field is read from the namespaces that the container has for itself, and the one of the host is none of them',
      source: 'https://github.com/containers/podman/blob/main/libpod/container_inspect_linux.go',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless' },
      facts: { keepId: true, keptId: true },
      because: "rootless, the user's own id can be mapped to itself",
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful', version: '<4.1.0' },
      facts: { keepId: true, keptId: true },
      because: 'before 4.1 Podman run by root ignores keep-id',
      source: 'https://github.com/containers/podman/pull/13881',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful', version: '>=4.5.0' },
      facts: { keepId: true, keptId: true },
      because: 'since 4.5 keep-id works for root too: it copies the id mapping, and root stays root',
      source: 'https://github.com/containers/podman/releases/tag/v4.5.0',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', version: '>=4.1.0' },
      facts: { nomap: true },
      because: "rootless, the user's own id can be left out of the mapping, since 4.1",
      source: 'https://github.com/containers/podman/releases/tag/v4.1.0',
    },
  ],
  advice: [
    {
      facts: ['keptId'],
      write: 'Where a program must see the id of its user, set it: `run --user "$(id -u):$(id -g)"`.',
      shownBy: 'namespaces/user-ids#usual',
    },
  ],
  async observe({ engine, host, step }) {
    const run = (word: string, name = engine.name('container')) =>
      step(`--userns ${word}`, () =>
        engine.cli([
          ...['run', '--name', name, ...engine.labelArguments, '--network', 'none'],
          ...['--userns', word, engine.image('base'), 'id', '-u'],
        ]),
      );
    const name = engine.name('container');
    const inHost = await run('host', name);
    const shown = await step('inspect it', () => engine.inspect('container', name));
    const keepId = await run('keep-id');
    const nomap = await run('nomap');
    return {
      host: inHost.exitCode === 0,
      shown: textAt(shown.HostConfig, 'UsernsMode') === 'host',
      keepId: keepId.exitCode === 0,
      keptId: keepId.stdout.trim() === String(host.engineUid),
      nomap: nomap.exitCode === 0,
    };
  },
});
