import { scenario, script, textAt } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/own-id',
  title: 'A program finds its own container id in /proc/self/mountinfo and cgroup',
  why: 'Agents, CI plugins and reverse proxies read it there to ask the engine about themselves.',
  claims: [],
  sources: [
    'https://github.com/open-telemetry/opentelemetry-js-contrib/issues/2448',
    'https://docs.docker.com/reference/cli/docker/container/run/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    hostnameMount: {
      title: '/etc/hostname is mounted from …/containers/ID/hostname',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    mountinfo: {
      title: 'the id is in the mount of /etc/hostname, whatever is around it',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    hostnameVariable: {
      title: 'HOSTNAME is the beginning of the id',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { hostnameMount: false },
      because: 'Podman keeps the file in …/overlay-containers/ID/userdata/hostname',
      source: 'https://github.com/open-telemetry/opentelemetry-js-contrib/issues/2448',
    },
  ],
  advice: [
    {
      facts: ['hostnameMount'],
      write: 'Look for 64 hexadecimal digits in the line of /etc/hostname, whatever the path around them is.',
      shownBy: 'inside/own-id#mountinfo',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none' });
    const id = textAt(await engine.inspect('container', container.name), 'Id');
    const { stdout } = await step('read the mounts and the variable', () =>
      engine.exec(container, script('echo $HOSTNAME', 'cat /proc/self/mountinfo')),
    );
    const mount = stdout.split('\n').find((line) => line.includes(' /etc/hostname ')) ?? '';
    const [hostname = ''] = stdout.split('\n');
    return {
      hostnameMount: mount.includes(`/containers/${id}/hostname `),
      mountinfo: mount.includes(id),
      hostnameVariable: hostname.length === 12 && id.startsWith(hostname),
    };
  },
});
