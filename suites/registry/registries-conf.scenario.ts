import { calledInsecure, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/registries-conf',
  title: 'The host’s registries.conf means nothing: names are pulled from the registry that they name',
  why: 'Mirrors and blocked registries are policy: on another engine they must be set in another place.',
  claims: ['reg-04'],
  sources: ['https://docs.docker.com/docker-hub/image-library/mirror/'],
  surfaces: ['cli'],
  uses: ['registry'],
  // The settings are the whole host's.
  needs: ['disposable', 'same-host', 'host-root', 'own-client'],
  facts: {
    moved: { title: 'a name whose prefix is given another location is pulled from there', reference: false },
    mirrored: { title: 'a registry that does not answer is replaced by its mirror', reference: false },
    blocked: { title: 'a registry that is blocked is refused', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { moved: true, mirrored: true, blocked: true },
      because: 'Podman reads /etc/containers/registries.conf and what is in registries.conf.d beside it',
      source: 'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md',
    },
  ],
  advice: [
    {
      facts: ['moved', 'mirrored'],
      write: 'Name the registry that holds the image: `docker pull REGISTRY/NAME:TAG`.',
      shownBy: 'registry/secure-round-trip#pulled',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const { address } = registry.plain;
    const mark = engine.name('container');
    const env = await calledInsecure(host, registry.plain);
    const image = await ownImage(engine);
    const push = async (path: string) => {
      const name = `${address}/${path}/${mark}:1`;
      await engine.tag(image, name);
      const pushed = await engine.cli(['push', name], { env });
      if (pushed.exitCode !== 0) throw new Error(`the push failed: ${pushed.stderr}`);
      await engine.removeImage(name);
    };
    await push('here');
    await push('blocked');
    // Nobody listens on port 1, so that what is pulled from there came from elsewhere.
    const settings = [
      `[[registry]]\nprefix = "localhost:1/moved"\nlocation = "${address}/here"\ninsecure = true`,
      `[[registry]]\nprefix = "localhost:1/here"\nlocation = "localhost:1/here"\n[[registry.mirror]]\nlocation = "${address}/here"\ninsecure = true`,
      `[[registry]]\nprefix = "${address}/blocked"\nlocation = "${address}/blocked"\ninsecure = true\nblocked = true`,
    ].join('\n');
    const file = `/etc/containers/registries.conf.d/${mark}.conf`;
    const pull = async (name: string) => engine.cli(['pull', name]);
    await step('write the settings', () =>
      host.run([
        'sh',
        '-c',
        `mkdir -p ${file.replace(/[^/]*$/, '')} && cat > ${file} <<'END'\n${settings}\nEND`,
      ]),
    );
    try {
      await step('have them read', () => engine.restartService());
      const moved = await step('pull a moved name', () => pull(`localhost:1/moved/${mark}:1`));
      const mirrored = await step('pull from a registry with a mirror', () =>
        pull(`localhost:1/here/${mark}:1`),
      );
      const blocked = await step('pull from a blocked registry', () => pull(`${address}/blocked/${mark}:1`));
      return {
        moved: moved.exitCode === 0,
        mirrored: mirrored.exitCode === 0,
        blocked: blocked.exitCode !== 0 && blocked.stderr.includes('blocked'),
      };
    } finally {
      await host.run(['rm', file]);
      await engine.restartService();
    }
  },
});
