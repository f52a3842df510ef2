import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/format-variable',
  title: 'BUILDAH_FORMAT=docker keeps SHELL, HEALTHCHECK and ONBUILD on every engine',
  why: 'One variable in CI instead of an option that the other engine does not have.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#shell',
    'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
  ],
  surfaces: ['cli'],
  facts: {
    shell: {
      title: 'SHELL is used with the variable set',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:SHELL'],
      when: ['buildah-format'],
    },
    healthcheck: {
      title: 'HEALTHCHECK is kept with the variable set',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:HEALTHCHECK'],
      when: ['buildah-format'],
    },
    onbuild: {
      title: 'ONBUILD is kept with the variable set',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ONBUILD'],
      when: ['buildah-format'],
    },
    option: {
      title: 'exit code of build --format docker is 0',
      reference: false,
      weight: 'extra',
      about: ['cli:build'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { option: true },
      because: 'the option is one of podman build, and Docker has no such one',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { healthcheck: false },
      weight: 'output',
      because: 'Podman’s API leaves the check of health out of what it tells of an image',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images.go',
    },
  ],
  async observe({ engine, step }) {
    const lines = [
      'SHELL ["/bin/sh", "-uc"]',
      'RUN case $- in *u*) echo used ;; *) echo ignored ;; esac >/used',
      'HEALTHCHECK CMD test -f /healthy',
      'ONBUILD RUN echo ran >/ran',
    ];
    const context = await engine.context({
      Dockerfile: [`FROM ${engine.image('base')}`, ...lines, ''].join('\n'),
    });
    const build = (name: string, ...options: string[]) => [
      'build',
      '--tag',
      name,
      ...engine.labelArguments,
      '--force-rm',
      '--no-cache',
      '--network',
      'none',
      ...options,
      context,
    ];
    const name = engine.name('image');
    await step('build with the variable', () =>
      engine.cli(build(name), { env: { BUILDAH_FORMAT: 'docker' } }),
    );
    const image = await step('inspect', () => engine.inspect('image', name));
    const read = await step('read what it wrote', () =>
      engine.run({ image: { name }, network: 'none', command: script('cat /used') }),
    );
    const triggered = await engine.context({ Dockerfile: `FROM ${name}\n` });
    const onIt = engine.name('image');
    await step('build on it', () =>
      engine.cli([...build(onIt).slice(0, -1), triggered], { env: { BUILDAH_FORMAT: 'docker' } }),
    );
    const ran = await step('read what that wrote', () =>
      engine.run({ image: { name: onIt }, network: 'none', command: script('cat /ran') }),
    );
    const other = engine.name('image');
    const option = await step('build with the option', () => engine.cli(build(other, '--format', 'docker')));
    return {
      shell: read.stdout.trim() === 'used',
      healthcheck: JSON.stringify(image).includes('test -f /healthy"]'),
      onbuild: ran.stdout.trim() === 'ran',
      option: option.exitCode === 0,
    };
  },
});
