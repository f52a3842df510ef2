import { attempt, type Container, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/network-owner-stops',
  title: 'With --network container:NAME the owner NAME can be stopped and removed first',
  why: 'Updating the VPN container of a group removes it for a moment.',
  claims: ['ns-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    guestRuns: {
      title: 'a guest keeps running when the owner stops',
      reference: true,
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
      when: ['shared-namespace'],
    },
    startRefused: {
      title: 'starting another guest while the owner is stopped is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
      when: ['shared-namespace', 'stopped-container'],
    },
    ownerStarted: {
      title: 'starting a guest also starts the owner',
      reference: false,
      weight: 'silent',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
      when: ['shared-namespace', 'stopped-container'],
    },
    ownerFirst: {
      title: 'a guest starts after the owner',
      reference: true,
      weight: 'fails',
      about: ['cli:start', 'api:POST /containers/{id}/start'],
      when: ['shared-namespace'],
    },
    guestsFirst: {
      title: 'the owner can be removed after the guests',
      reference: true,
      weight: 'fails',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
      when: ['shared-namespace'],
    },
    ownerRemoved: {
      title: 'the owner can be removed by force while guests exist',
      reference: true,
      weight: 'fails',
      about: ['cli:rm --force', 'api:DELETE /containers/{id} ?force'],
      when: ['shared-namespace'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.2' },
      facts: { startRefused: false, ownerStarted: true },
      because: 'a container that joins another depends on it, and starts after its dependencies',
      source: 'https://github.com/containers/podman/pull/9754',
    },
    {
      on: { engine: 'podman' },
      facts: { ownerRemoved: false },
      because: 'a container on which others depend cannot be removed before them, not even by force',
      source: 'https://github.com/containers/podman/issues/23898',
    },
  ],
  advice: [
    {
      facts: ['startRefused', 'ownerStarted'],
      write: 'Start the owner before each guest: `docker start OWNER && docker start GUEST`.',
      shownBy: 'namespaces/network-owner-stops#ownerFirst',
    },
    {
      facts: ['ownerRemoved'],
      write:
        'Remove the guests before the owner: `docker rm --force GUEST…`, then `docker rm --force OWNER`.',
      shownBy: 'namespaces/network-owner-stops#guestsFirst',
    },
  ],
  async observe({ engine, step }) {
    const owner = await engine.start({ network: 'none' });
    const shared = { network: { shareWith: owner } };
    const joins = async ({ name }: Container) =>
      textAt((await engine.inspect('container', name)).HostConfig, 'NetworkMode').startsWith('container:');
    const guest = await engine.start(shared);
    const waiting = await engine.create(shared);
    await step('stop the owner', () => engine.stop(owner));
    const { running } = await engine.state(guest);
    const guestRuns = running && (await joins(guest));
    const start = await step('start a guest', () => attempt(() => engine.startCreated(waiting)));
    const { running: ownerStarted } = await engine.state(owner);
    const ownerFirst = await step('start the owner, then a guest', async () => {
      await engine.startCreated(owner);
      await engine.startCreated(waiting);
      return (await engine.state(owner)).running && (await engine.state(waiting)).running;
    });
    await step('remove the owner', () => attempt(() => engine.remove(owner, { force: true })));
    const ownerRemoved = !(await engine.exists(owner.name));
    // Another pair: the first owner may be gone already.
    const lastOwner = await engine.create({ network: 'none' });
    const lastGuest = await engine.create({ network: { shareWith: lastOwner } });
    const joined = await joins(lastGuest);
    await step('remove a guest, then its owner', async () => {
      for (const one of [lastGuest, lastOwner]) await engine.remove(one, { force: true });
    });
    const left = (await engine.exists(lastGuest.name)) || (await engine.exists(lastOwner.name));
    return {
      guestRuns,
      startRefused: start.refused,
      ownerStarted,
      ownerFirst,
      ownerRemoved,
      guestsFirst: joined && !left,
    };
  },
});
