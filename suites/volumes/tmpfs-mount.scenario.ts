import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/tmpfs-mount',
  title: 'A tmpfs mount is empty, executes nothing, and takes a size and a mode',
  why: 'Read-only containers get their scratch space from --tmpfs, with limits that must hold.',
  claims: ['vol-06'],
  sources: ['https://docs.docker.com/engine/storage/tmpfs/'],
  surfaces: ['cli', 'api'],
  facts: {
    content: { title: 'files of the image that show in a tmpfs over its directory', reference: 0 },
    elsewhere: { title: 'files in a tmpfs at a path that the image does not have', reference: 0 },
    flags: { title: 'flags of a tmpfs without options', reference: 'nosuid nodev noexec' },
    size: { title: 'size=64k', reference: 'size=64k' },
    mode: { title: 'mode of the root with mode=700', reference: '700' },
    executable: { title: 'a program in a tmpfs with the option exec runs', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { content: 2 },
      because: 'Podman copies what the image has at its target into a tmpfs, unless told notmpcopyup',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#mount-type-type-type-specific-option',
    },
    {
      on: { engine: 'podman', version: '<3.1.0', surface: 'api' },
      facts: { flags: '', size: 'none', mode: null, executable: false },
      because:
        "before 3.1 Podman's compatible API took target and options for one name, and mounted each tmpfs at a path with = in it",
      source: 'https://github.com/containers/podman/issues/9511',
    },
    {
      on: { engine: 'podman' },
      facts: { flags: 'nosuid nodev' },
      because: 'Podman mounts a tmpfs without noexec unless it is asked for, whatever its manual says',
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
      write: 'Say `exec` or `noexec` with every tmpfs: `--tmpfs /path:noexec`.',
      shownBy: 'volumes/tmpfs-options-said#noexec',
    },
    {
      facts: ['executable'],
      write: 'Ask for the tmpfs on the command line, `--tmpfs /path:exec`.',
      shownBy: 'volumes/tmpfs-options-said#exec',
    },
    {
      facts: ['mode'],
      write: 'Ask for the tmpfs on the command line, `--tmpfs /path:mode=700`.',
      shownBy: 'volumes/tmpfs-options-said#mode',
    },
    {
      facts: ['size'],
      write: 'Ask for the tmpfs on the command line, `--tmpfs /path:size=64k`.',
      shownBy: 'volumes/tmpfs-options-said#size',
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
