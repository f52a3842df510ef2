import { scenario, script } from '../../harness/scenario.ts';

const command = script('cat /proc/sys/net/ipv4/ping_group_range', 'ping -c 1 -W 2 127.0.0.1');

export default scenario({
  id: 'networks/ping-with-net-raw',
  title: 'ping works in a container that runs with --cap-add NET_RAW',
  why: 'Adding the capability is the usual remedy for "permission denied (are you root?)".',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    able: {
      title: 'with no other capability, and ping_group_range closed, a ping is answered',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'],
      when: ['seen-from-inside'],
    },
    unable: {
      title: 'without this one too, a ping is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cap-drop', 'api:POST /containers/create HostConfig.CapDrop'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const spec = { capDrop: ['ALL'], sysctls: { 'net.ipv4.ping_group_range': '1 0' }, command };
    const [able, unable] = await step('ping with and without', () =>
      Promise.all([engine.run({ ...spec, capAdd: ['NET_RAW'] }), engine.run(spec)]),
    );
    // Only a closed range shows what the capability does: some builds of busybox need no raw socket otherwise. In a
    // user namespace that does not map the groups 1 and 0 of the host, it reads 65534 65534.
    const answered = ({ exitCode, stdout }: typeof able) => (/^[1-9]/.test(stdout) ? exitCode === 0 : null);
    return { able: answered(able), unable: answered(unable) };
  },
});
