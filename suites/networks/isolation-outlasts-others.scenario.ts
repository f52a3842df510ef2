import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/isolation-outlasts-others',
  title: 'Bridge networks stay isolated when the last container of a third one ends',
  why: 'Isolation between tenants that depends on the container of a third party is no isolation.',
  claims: ['net-09'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  // Isolation lapses for every network of the engine at once, and any start restores it.
  needs: ['disposable'],
  facts: {
    before: {
      title: 'a ping from one network to the other is answered at first',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --opt', 'api:POST /networks/create Options'],
      when: ['isolate-option'],
    },
    after: {
      title: 'a ping after the last container of the third network ends is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --opt', 'api:POST /networks/create Options'],
      when: ['isolate-option'],
    },
    afterNextStart: {
      title: 'a ping after another container starts is answered',
      reference: false,
      weight: 'silent',
      about: ['cli:network create --opt', 'api:POST /networks/create Options'],
      when: ['isolate-option'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.2.0', surface: 'cli' },
      refused: true,
      because: 'before 4.2 the option isolate is unknown, and refused',
      source: 'https://github.com/containers/podman/blob/v4.2.0/RELEASE_NOTES.md#420',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { before: true, after: true, afterNextStart: true },
      because: 'before 4.2 the API passes no options on, so that isolate is accepted and isolates nothing',
      source: 'https://github.com/containers/podman/blob/v4.2.0/RELEASE_NOTES.md#420',
    },
    {
      on: {
        engine: 'podman',
        networkBackend: 'netavark',
        networkBackendVersion: { in: '<1.10.0', notIn: '>=1.14.0' },
      },
      facts: { after: true },
      because:
        'netavark’s iptables driver removes the jump rule that all isolated networks share when the first of them has no container left; it is the only driver before 1.10, and later releases with it have the fault too',
      source: 'https://github.com/containers/netavark/blob/v1.10.0/RELEASE_NOTES.md#v1100',
    },
  ],
  async observe({ engine, step }) {
    // Engines that isolate every network do not know the option, and accept it like any other.
    const isolated = () => engine.createNetwork({ options: { isolate: 'true' } });
    const [here, there, third] = [await isolated(), await isolated(), await isolated()];
    const goal = await engine.start({ network: there });
    const client = await engine.start({ network: here, capAdd: ['NET_RAW'] });
    const stranger = await engine.start({ network: third });
    const address = await engine.address(goal, there);
    const ping = async () =>
      (await engine.exec(client, ['ping', '-c', '3', '-W', '1', address])).exitCode === 0;
    const before = await step('ping while the third network is in use', ping);
    await engine.kill(stranger);
    await engine.remove(stranger, { force: true });
    const after = await step('ping when it has no container left', ping);
    await engine.start({ network: third });
    const afterNextStart = await step('ping when it is in use again', ping);
    return { before, after, afterNextStart };
  },
});
