import { commitRefused, poll, scenario, script, valueAt } from '../../harness/scenario.ts';

const change = ['cli:commit --change'];

export default scenario({
  id: 'images/commit-changes',
  title: 'docker commit --change takes CMD, ENTRYPOINT, ENV, EXPOSE and USER, and not RUN',
  why: 'Images are made by hand this way, and a word that is left out changes what they run.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/commit/#change'],
  surfaces: ['cli'],
  facts: {
    command: { title: 'CMD and ENTRYPOINT as lists', reference: true, weight: 'silent', about: change },
    shellForm: { title: 'CMD as text runs in sh -c', reference: true, weight: 'silent', about: change },
    environment: {
      title: 'ENV is added to what the image has',
      reference: true,
      weight: 'silent',
      about: change,
    },
    userAndDirectory: { title: 'USER and WORKDIR', reference: true, weight: 'silent', about: change },
    port: { title: 'EXPOSE and VOLUME', reference: true, weight: 'silent', about: change },
    onBuild: {
      title: 'commit --change sets ONBUILD',
      reference: true,
      weight: 'silent',
      about: change,
      when: ['value:ONBUILD'],
    },
    unknown: {
      title: 'an instruction that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: change,
      when: ['failing-command'],
    },
    run: {
      title: 'RUN is refused',
      reference: true,
      weight: 'silent',
      about: change,
      when: ['failing-command'],
    },
    noVolume: {
      title: 'the content of a volume is not in the image',
      reference: true,
      weight: 'silent',
      about: ['cli:commit'],
      when: ['named-volume'],
    },
    runsOn: {
      title: 'the container runs on',
      reference: true,
      weight: 'silent',
      about: ['cli:commit'],
      when: ['running-container'],
    },
    printed: {
      title: 'commit prints sha256: and the id',
      reference: true,
      weight: 'output',
      about: ['cli:commit'],
      when: ['output-read'],
    },
    nameless: {
      title: 'without a name an image is made, too',
      reference: true,
      weight: 'fails',
      about: ['cli:commit'],
      when: ['without-name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { printed: false },
      because: 'Podman prints ids without sha256:',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/commit.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { onBuild: false },
      because: 'Podman commits in the OCI format, which has no ONBUILD; it needs --format docker',
      source: 'https://docs.podman.io/en/latest/markdown/podman-commit.1.html#format-f-format',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { onBuild: false },
      weight: 'output',
      because: 'Podman’s API leaves ONBUILD out of what it tells of an image',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images.go',
    },
    commitRefused,
  ],
  async observe({ engine, step, told }) {
    const volume = await engine.createVolume();
    const container = await engine.start({
      network: 'none',
      binds: [`${volume.name}:/volume`],
      command: script(
        "trap 'exit 0' TERM",
        'echo hidden > /volume/hidden',
        'touch /tmp/ready',
        'while true; do sleep 0.1; done',
      ),
    });
    await poll(
      () => engine.exec(container, ['test', '-e', '/tmp/ready']),
      ({ exitCode }) => exitCode === 0,
    );
    const commit = (...changes: string[]) =>
      step(changes.join(', ') || 'without a change', async () => {
        const name = engine.name('image');
        const made = await engine.cli([
          'commit',
          ...changes.flatMap((one) => ['--change', one]),
          container.name,
          name,
        ]);
        const seen = made.exitCode === 0 ? await engine.inspect('image', name) : {};
        return {
          name,
          made,
          config: (key: string) => JSON.stringify(valueAt(seen, 'Config', key)),
        };
      });
    const lists = await commit('CMD ["one", "two"]', 'ENTRYPOINT ["echo"]');
    const many = await commit(
      'CMD ls /volume',
      'ENV COLOUR=blue',
      'USER app',
      'WORKDIR /tmp',
      'EXPOSE 8080',
      'VOLUME /data',
      'ONBUILD RUN true',
    );
    const unknown = await commit('NOSUCH word');
    const run = await commit('RUN true');
    const plain = await commit();
    const listed = await step('look for the volume', () =>
      engine.run({ image: { name: plain.name }, network: 'none', command: ['ls', '/volume'] }),
    );
    const bare = await step('without a name', () => engine.cli(['commit', container.name]));
    const bareId = bare.stdout.trim().replace('sha256:', '');
    const nameless = bareId !== '' && (await engine.imageExists(bareId));
    if (nameless) await engine.removeImage(told(bareId));
    const inVolume = await engine.exec(container, ['test', '-e', '/volume/hidden']);
    const { running } = await engine.state(container);
    return {
      command: lists.config('Cmd') === '["one","two"]' && lists.config('Entrypoint') === '["echo"]',
      shellForm: many.config('Cmd') === '["/bin/sh","-c","ls /volume"]',
      environment: /PATH=/.test(many.config('Env')) && /COLOUR=blue/.test(many.config('Env')),
      userAndDirectory: many.config('User') === '"app"' && many.config('WorkingDir') === '"/tmp"',
      port: /"8080\/tcp"/.test(many.config('ExposedPorts')) && /"\/data"/.test(many.config('Volumes')),
      onBuild: many.config('OnBuild') === '["RUN true"]',
      unknown: unknown.made.exitCode !== 0,
      run: run.made.exitCode !== 0,
      noVolume: listed.stdout === '' && inVolume.exitCode === 0,
      runsOn: running,
      printed: /^sha256:[0-9a-f]{64}\n$/.test(plain.made.stdout),
      nameless,
    };
  },
});
