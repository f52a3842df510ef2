import { addressesOf, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/stopped-container',
  aliases: ['dns/name-ends-with-container'],
  title: 'The DNS name of a container resolves only while the container runs',
  why: 'Health checks and load balancers take a failing look-up as "this container is gone".',
  claims: ['dns-01'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    running: {
      title: 'the name of a running container resolves',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    stopped: {
      title: 'the name of a stopped container resolves',
      reference: false,
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
      when: ['custom-network', 'seen-from-inside'],
    },
    startedAgain: {
      title: 'the name resolves after the next start',
      reference: true,
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
      when: ['custom-network', 'seen-from-inside', 'stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { running: false, stopped: null, startedAgain: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const stays = await engine.start({ network });
    const goes = await engine.start({ network });
    // Asked from a fresh container each time: one that is there already may lose the gateway for a while when
    // another comes or goes. The neighbour that stays shows that the resolver is up.
    const ask = async () => {
      const { stdout } = await engine.run({ network, command: lookUp(stays.name, goes.name) });
      return {
        up: addressesOf(stdout, stays.name).length > 0,
        there: addressesOf(stdout, goes.name).length > 0,
      };
    };
    const expect = (there: boolean, deadlineMs: number) =>
      poll(ask, (found) => found.up && found.there === there, deadlineMs);
    const running = await step('while it runs', () => expect(true, 20_000));
    // Do not wait again for a resolver that was not up by then.
    const deadlineMs = running.up ? 20_000 : 0;
    await engine.stop(goes);
    const stopped = await step('when it is stopped', () => expect(false, deadlineMs));
    await engine.startCreated(goes);
    const again = await step('when it runs again', () => expect(true, deadlineMs));
    return {
      running: running.there,
      // What never resolved is not gone when the container stops.
      stopped: running.there ? stopped.there : null,
      startedAgain: again.there,
    };
  },
});
