import { calledInsecure, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/registries-conf',
  title: 'registries.conf on the host has no effect on docker pull',
  why: 'Mirrors and blocked registries are policy: each engine reads them from another file.',
  claims: ['reg-04'],
  sources: ['https://docs.docker.com/docker-hub/image-library/mirror/'],
  surfaces: ['cli'],
  uses: ['registry'],
  // The settings apply to the whole host.
  needs: ['disposable', 'same-host', 'host-root'],
  facts: {
    moved: {
      title: 'a prefix with another location is pulled from that location',
      reference: false,
      weight: 'extra',
      about: ['cli:pull'],
    },
    mirrored: {
      title: 'a registry.mirror replaces a registry that does not answer',
      reference: false,
      weight: 'extra',
      about: ['cli:pull'],
    },
    blocked: {
      title: 'a registry with blocked = true is refused',
      reference: false,
      weight: 'extra',
      about: ['cli:pull'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { moved: true, mirrored: true, blocked: true },
      because: 'Podman reads /etc/containers/registries.conf and the files in registries.conf.d beside it',
      source: 'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md',
    },
  ],
  advice: [
    {
      facts: ['moved', 'mirrored'],
      write: 'Name the registry that holds the image: `docker pull REGISTRY/NAME:TAG`.',
      shownBy: 'registry/login-push-pull#pulled',
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
    // Nothing listens on port 1, so whatever a pull from there brings comes from elsewhere.
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
      await step('restart the service so that it reads them', () => engine.restartService());
      const moved = await step('pull a name with another location', () =>
        pull(`localhost:1/moved/${mark}:1`),
      );
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
