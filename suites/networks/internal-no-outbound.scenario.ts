import { defaultGateway, lookAtNetwork, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/internal-no-outbound',
  aliases: ['networks/internal-network'],
  title: 'A network created with --internal has no default route and no way outside',
  why: 'It keeps databases and builds from making outbound connections.',
  claims: ['net-09', 'net-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/#internal'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    defaultRoute: {
      title: 'there is a default route',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
      when: ['seen-from-inside'],
    },
    fromInternal: {
      title: 'a server outside the host answers a container on it',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --internal', 'api:POST /networks/create Internal'],
    },
    fromOrdinary: {
      title: 'the same server answers a container on the default network',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni', version: '<4.0.0' },
      facts: { defaultRoute: true },
      because: 'before 4.0 the CNI file of an internal network asks for a default route like any other',
      source: 'https://github.com/containers/common/pull/920',
    },
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { defaultRoute: true },
      because:
        'before 25 packets were sent to the bridge and dropped there, so that callers waited for a timeout',
      source: 'https://github.com/moby/moby/pull/46603',
    },
  ],
  advice: [
    {
      facts: ['defaultRoute'],
      write:
        'Give every call that may go outside a timeout, `timeout 5 COMMAND`: on an internal network it fails at once or hangs.',
      shownBy: 'networks/internal-no-outbound#fromInternal',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const outside = await host.outside();
    await outside.serveCallersAddress(port);
    const call = `timeout 2 nc ${outside.address} ${port}`;
    const internal = await engine.createNetwork({ internal: true });
    const caller = await engine.start();
    const answer = await step('call from the default network', () =>
      poll(
        () => engine.exec(caller, script(call)),
        ({ stdout }) => stdout !== '',
      ),
    );
    const [, , look = ''] = lookAtNetwork;
    const seen = await step('look at the routes and call from the internal network', () =>
      engine.run({ network: internal, command: script(look, `echo "answer: $(${call})"`) }),
    );
    return {
      defaultRoute: defaultGateway(seen.stdout) !== null,
      fromInternal: !/^answer: $/m.test(seen.stdout),
      fromOrdinary: answer.stdout !== '',
    };
  },
});
