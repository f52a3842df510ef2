import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'systemd/socket-activation',
  title: 'docker.socket (podman.socket) starts the service at a call, and it then stays',
  why: 'Tools on the API need an answer at any time, also after an upgrade has stopped the service.',
  claims: ['run-16'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#daemon-socket-option'],
  surfaces: ['cli'],
  needs: ['systemd', 'disposable', 'same-host', 'host-root'],
  facts: {
    answers: {
      title: 'the socket answers while the service is stopped',
      reference: true,
      weight: 'fails',
      about: [],
    },
    started: { title: 'the service is active then', reference: true, weight: 'silent', about: [] },
    containerEnds: {
      title: 'a container has ended with the stop of the service',
      reference: true,
      weight: 'silent',
      about: ['cli:run --detach'],
      when: ['after-restart'],
    },
    endsIdle: {
      title: 'the service ends when nobody has called for some seconds',
      reference: false,
      weight: 'silent',
      about: [],
    },
    answersAgain: { title: 'the socket answers after that', reference: true, weight: 'fails', about: [] },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { answers: false, started: false, answersAgain: false },
      because: 'the set-up tool of rootless Docker makes a service, and no socket that would start it',
      source: 'https://github.com/moby/moby/blob/master/contrib/dockerd-rootless-setuptool.sh',
    },
    {
      on: { engine: 'podman' },
      facts: { containerEnds: false, endsIdle: true },
      because:
        'Podman’s service only answers calls, and ends five seconds after the last: each container has its own monitor',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const { service, socket, path } = host.engineUnits;
    const isActive = async (unit: string) => (await host.systemctl(['is-active', unit])).stdout.trim();
    const before = { socket: await isActive(socket), service: await isActive(service) };
    await host.systemctl(['start', socket]);
    const container = await engine.start({ network: 'none' });
    const { pid } = await engine.state(container);
    await step('stop the service', () => host.systemctl(['stop', service]));
    const process = await step('look for the container', () => host.stat(`/proc/${pid}`));
    await host.systemctl(['reset-failed', service]);
    const call = () =>
      poll(
        () => host.getOnSocket(path, '/_ping'),
        (body) => body === 'OK',
        25_000,
      );
    const first = await step('call', call);
    const started = await isActive(service);
    const idle =
      started === 'active' &&
      (await step('wait for its end', () =>
        poll(
          () => isActive(service),
          (state) => state !== 'active',
          15_000,
        ),
      ));
    const again = first === 'OK' ? await step('call again', call) : null;
    const left = before.service === 'active' ? [] : [service];
    if (before.socket !== 'active') await host.systemctl(['stop', socket, ...left]);
    if (before.service === 'active') await host.systemctl(['start', service]);
    return {
      answers: first === 'OK',
      started: started === 'active',
      containerEnds: process === null,
      endsIdle: idle !== false && idle !== 'active',
      answersAgain: again === 'OK',
    };
  },
});
