import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/scratch-image',
  aliases: ['lifecycle/single-binary'],
  title: 'A FROM scratch image of one static binary runs',
  why: 'Images built FROM scratch hold no shell, no /etc and no /tmp.',
  claims: ['run-09'],
  sources: ['https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch'],
  surfaces: ['cli', 'api'],
  facts: {
    runs: {
      title: 'the output of its command',
      reference: 'alone',
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create Image'],
    },
    mountPoints: {
      title: 'the engine provides /proc, /sys and /dev',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    hostsFile: {
      title: 'the engine provides /etc/hosts and /etc/resolv.conf',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    nothingElse: {
      title: 'the container has no /bin and no /tmp',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const run = await step('run it', () => engine.run({ image: 'single-binary', network: 'none' }));
    const look = await step('list its files', () =>
      engine.run({ image: 'single-binary', command: ['ls', '/', '/proc/self', '/sys', '/dev/null', '/etc'] }),
    );
    const lines = look.stdout.split('\n');
    return {
      runs: run.stdout.trim(),
      mountPoints: look.exitCode === 0,
      hostsFile: ['hosts', 'resolv.conf'].every((file) => lines.includes(file)),
      nothingElse: lines.includes('busybox') && !lines.includes('bin') && !lines.includes('tmp'),
    };
  },
});
