import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/etc-files',
  title: 'Root in a container may write /etc/hosts, resolv.conf and hostname in place',
  why: 'VPN clients and test set-ups append to these files, and sed -i fails on them.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/network/#dns-services',
    'https://github.com/moby/moby/blob/v28.5.2/daemon/initlayer/setup_unix.go',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    hostname: {
      title: '/etc/hostname holds the hostname and a line break',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['seen-from-inside'],
    },
    appended: {
      title: 'files that root may append a line to',
      reference: 'hosts resolv.conf hostname',
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    replaced: {
      title: 'files that another file may take the place of, as sed -i does',
      reference: '',
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    mtab: {
      title: 'target of the link /etc/mtab',
      reference: '/proc/mounts',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    localtime: {
      title: '/etc/localtime is there, which the image does not have',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    keptHosts: {
      title: 'a line that was appended to /etc/hosts is there after a restart',
      reference: false,
      weight: 'silent',
      about: ['cli:restart', 'api:POST /containers/{id}/restart'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.2.0' },
      facts: { hostname: false },
      because: 'before 5.2 Podman wrote the file without a line break',
      source: 'https://github.com/containers/podman/pull/22859',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ hostname: 'chosen' });
    const files = ['hosts', 'resolv.conf', 'hostname'];
    const { stdout } = await step('read, append and replace', () =>
      engine.exec(
        container,
        script(
          'cat /etc/hostname; echo ---',
          ...files.map((file) => `{ echo '# added' >> /etc/${file}; } 2> /dev/null && echo ${file}`),
          'echo ---',
          ...files.map((file) => `sed -i 's/nothing/else/' /etc/${file} 2> /dev/null && echo ${file}`),
          'echo ---',
          'readlink /etc/mtab',
          'echo ---',
          'test -e /etc/localtime && echo there',
          'true',
        ),
      ),
    );
    await step('restart', () => engine.restart(container));
    const kept = await step('look for the lines', () =>
      engine.exec(container, ['grep', '-q', '# added', '/etc/hosts']),
    );
    const [hostname, appended = '', replaced = '', mtab = '', localtime = ''] = stdout.split('---\n');
    const words = (text: string) => text.trim().replaceAll('\n', ' ');
    return {
      hostname: hostname === 'chosen\n',
      appended: words(appended),
      replaced: words(replaced),
      mtab: words(mtab),
      localtime: localtime.includes('there'),
      keptHosts: kept.exitCode === 0,
    };
  },
});
