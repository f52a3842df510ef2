import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/tmpfs-explicit-options',
  aliases: ['volumes/tmpfs-options-said'],
  title: 'docker run --tmpfs with explicit noexec, exec, size and mode applies them',
  why: 'Defaults differ between engines; a script with explicit options does not depend on them.',
  claims: ['vol-06'],
  sources: ['https://docs.docker.com/engine/storage/tmpfs/'],
  surfaces: ['cli'],
  facts: {
    noexec: {
      title: 'a program in a tmpfs with noexec is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --tmpfs'],
    },
    exec: {
      title: 'a program in a tmpfs with exec runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --tmpfs'],
    },
    size: {
      title: 'size option of the mount with size=64k',
      reference: 'size=64k',
      weight: 'silent',
      about: ['cli:run --tmpfs'],
    },
    mode: {
      title: 'mode of the root with mode=700',
      reference: '700',
      weight: 'silent',
      about: ['cli:run --tmpfs'],
    },
  },
  async observe({ engine, step }) {
    const tried = (path: string) =>
      `cp /bin/busybox ${path}/true && { ${path}/true && echo ran || echo refused; }`;
    const { stdout } = await step('look at three of them', () =>
      engine.run({
        network: 'none',
        tmpfs: ['/data:noexec', '/programs:exec', '/small:size=64k,mode=700'],
        command: script(
          tried('/data'),
          tried('/programs'),
          `awk '$2 == "/small" { print $4 }' /proc/mounts`,
          'stat -c %a /small',
        ),
      }),
    );
    const [data, programs, small = '', mode] = stdout.trim().split('\n');
    return {
      noexec: data === 'refused',
      exec: programs === 'ran',
      size: small.split(',').find((option) => option.startsWith('size=')) ?? 'none',
      mode: mode ?? null,
    };
  },
});
