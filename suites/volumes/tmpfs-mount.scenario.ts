import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --tmpfs', 'api:POST /containers/create HostConfig.Tmpfs'];

export default scenario({
  id: 'volumes/tmpfs-mount',
  title: 'docker run --tmpfs is empty and noexec by default, and takes size and mode',
  why: 'Read-only containers use --tmpfs as scratch space, with limits that must hold.',
  claims: ['vol-06'],
  sources: ['https://docs.docker.com/engine/storage/tmpfs/'],
  surfaces: ['cli', 'api'],
  facts: {
    content: {
      title: 'files of the image visible in a tmpfs over their directory',
      reference: 0,
      weight: 'silent',
      about,
      when: ['hidden-content'],
    },
    elsewhere: {
      title: 'files in a tmpfs at a path that the image does not have',
      reference: 0,
      weight: 'silent',
      about,
    },
    flags: {
      title: 'mount flags of a tmpfs without options',
      reference: 'nosuid nodev noexec',
      weight: 'silent',
      about,
      when: ['mount-without-options'],
    },
    size: { title: 'size option of the mount with size=64k', reference: 'size=64k', weight: 'silent', about },
    mode: { title: 'mode of the root with mode=700', reference: '700', weight: 'silent', about },
    executable: {
      title: 'a program in a tmpfs with the option exec runs',
      reference: true,
      weight: 'fails',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { content: 2 },
      because:
        'Podman copies the image content at the target into a tmpfs, except with the option notmpcopyup',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#mount-type-type-type-specific-option',
    },
    {
      on: { engine: 'podman', version: '<3.1.0', surface: 'api' },
      facts: { flags: '', size: 'none', mode: null, executable: false },
      weight: 'silent',
      because:
        "before 3.1 Podman's compatible API read target and options as one path, and mounted each tmpfs at a path with = in it",
      source: 'https://github.com/containers/podman/pull/9512',
    },
    {
      on: { engine: 'podman' },
      facts: { flags: 'nosuid nodev' },
      because: 'Podman mounts a tmpfs without noexec unless the option is given, contrary to its manual',
      source: 'https://github.com/containers/podman/issues/11325',
    },
  ],
  advice: [
    {
      facts: ['content'],
      write: 'Mount a tmpfs at a path that the image does not have, as with `--tmpfs /scratch`.',
      shownBy: 'volumes/tmpfs-mount#elsewhere',
    },
    {
      facts: ['flags'],
      write: 'Give `exec` or `noexec` with every tmpfs: `--tmpfs /path:noexec`.',
      shownBy: 'volumes/tmpfs-explicit-options#noexec',
    },
    {
      facts: ['executable'],
      write: 'Mount the tmpfs on the command line, `--tmpfs /path:exec`.',
      shownBy: 'volumes/tmpfs-explicit-options#exec',
    },
    {
      facts: ['mode'],
      write: 'Mount the tmpfs on the command line, `--tmpfs /path:mode=700`.',
      shownBy: 'volumes/tmpfs-explicit-options#mode',
    },
    {
      facts: ['size'],
      write: 'Mount the tmpfs on the command line, `--tmpfs /path:size=64k`.',
      shownBy: 'volumes/tmpfs-explicit-options#size',
    },
  ],
  async observe({ engine, step }) {
    const { stdout } = await step('look at three of them', () =>
      engine.run({
        image: 'content',
        network: 'none',
        tmpfs: ['/content', '/small:size=64k,mode=700', '/programs:exec'],
        command: script(
          'ls /content | wc -l',
          'ls /small | wc -l',
          `awk '$2 == "/content" { print $4 }' /proc/mounts`,
          `awk '$2 == "/small" { print $4 }' /proc/mounts`,
          'stat -c %a /small',
          'cp /bin/busybox /programs/true && /programs/true && echo ran',
        ),
      }),
    );
    const [content, elsewhere, flags = '', small = '', mode, ran] = stdout.trim().split('\n');
    return {
      content: Number(content),
      elsewhere: Number(elsewhere),
      flags: ['nosuid', 'nodev', 'noexec'].filter((flag) => flags.split(',').includes(flag)).join(' '),
      size: small.split(',').find((option) => option.startsWith('size=')) ?? 'none',
      mode: mode ?? null,
      executable: ran === 'ran',
    };
  },
});
