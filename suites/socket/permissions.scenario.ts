import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/permissions',
  title: 'The API socket belongs to root, and a group of its own may open it too',
  why: 'Who may write to the socket is root on the host; people are let in by adding them to the group docker.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/engine/install/linux-postinstall/#manage-docker-as-a-non-root-user'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    answers: { title: 'status of /_ping on it', reference: 200, weight: 'fails', about: ['api:GET /_ping'] },
    ofEngineUser: {
      title: 'it belongs to the user that the engine runs as',
      reference: true,
      weight: 'silent',
      about: [],
    },
    others: { title: 'others may open it', reference: false, weight: 'silent', about: [] },
    group: { title: 'its group may open it', reference: true, weight: 'fails', about: [] },
    ofRoot: { title: 'it belongs to root', reference: true, weight: 'silent', about: [] },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofRoot: false },
      because: 'a rootless engine serves its API as the user that it runs as',
      source: 'https://docs.docker.com/engine/security/rootless/',
    },
    {
      on: { engine: 'podman' },
      facts: { group: false },
      because:
        'podman system service makes a socket for its user alone; that of the unit podman.socket has the group root',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/system/service_abi.go',
    },
  ],
  async observe({ engine, step, host }) {
    const ping = await step('ping', () => engine.api('GET', '/_ping'));
    const socket = await step('look at the socket', () => host.stat(host.engineSocket));
    const mode = Number.parseInt(socket?.mode ?? '0', 8);
    return {
      answers: ping.status,
      ofEngineUser: socket?.uid === host.engineUid,
      others: (mode & 0o002) !== 0,
      group: (mode & 0o020) !== 0,
      ofRoot: socket?.uid === 0,
    };
  },
});
