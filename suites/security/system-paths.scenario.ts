import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --security-opt'];

export default scenario({
  id: 'security/system-paths',
  title: '--security-opt systempaths=unconfined takes the masks off; unmask= is refused',
  why: 'Containers in containers need an open /proc, and each engine has its own word for it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
  ],
  surfaces: ['cli'],
  facts: {
    masked: {
      title: 'with systempaths=unconfined /proc/timer_list and /proc/keys are masked',
      reference: false,
      weight: 'silent',
      about,
      when: ['value:systempaths'],
    },
    readOnly: {
      title: 'with systempaths=unconfined /proc/sys and /proc/sysrq-trigger are read-only',
      reference: false,
      weight: 'silent',
      about,
      when: ['value:systempaths'],
    },
    sys: {
      title: 'with it /sys is read-only',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:systempaths'],
    },
    word: {
      title: 'another word than unconfined is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:systempaths'],
    },
    unmask: {
      title: 'unmask=ALL is accepted',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:unmask'],
    },
    unmaskOne: {
      title: 'unmask=/proc/keys takes the mask off that path and no other',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:unmask'],
    },
    mask: {
      title: 'mask=/proc/version hides that file',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:mask'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { unmask: true, unmaskOne: true, mask: true },
      because: 'Podman has words of its own for single paths',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { masked: true, readOnly: true },
      because:
        "Docker's client sends empty lists of masked and read-only paths, and the compatible API of Podman does not read them",
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, step }) {
    const run = (word: string) =>
      step(word, async () => {
        const reply = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--security-opt', word, engine.image('base')],
          ...script(
            'for path in timer_list keys version; do grep -q " /proc/$path " /proc/mounts && echo masked $path; done',
            'for path in sys sysrq-trigger; do grep -q " /proc/$path .* ro," /proc/mounts && echo ro $path; done',
            'grep -q " /sys sysfs ro," /proc/mounts && echo ro /sys',
            'echo end',
          ),
        ]);
        return reply.stdout.includes('end') ? reply.stdout : null;
      });
    const open = await run('systempaths=unconfined');
    const word = await run('systempaths=open');
    const unmask = await run('unmask=ALL');
    const unmaskOne = await run('unmask=/proc/keys');
    const mask = await run('mask=/proc/version');
    return {
      masked: open === null ? null : open.includes('masked'),
      readOnly: open === null ? null : open.includes('ro sys'),
      sys: open === null ? null : open.includes('ro /sys'),
      word: word === null,
      unmask: unmask !== null && !unmask.includes('masked'),
      unmaskOne: unmaskOne?.includes('masked timer_list') === true && !unmaskOne.includes('masked keys'),
      mask: mask?.includes('masked version') === true,
    };
  },
});
