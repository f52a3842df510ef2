import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/tcp-service',
  title: 'There is no docker system service, which serves the API on an address',
  why: 'Where a tool needs DOCKER_HOST=tcp://, something has to listen there: dockerd, or a process of the user.',
  claims: ['run-16', 'alias-03'],
  sources: ['https://docs.docker.com/reference/cli/dockerd/#daemon-socket-option'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    tcp: {
      title: 'system service tcp://127.0.0.1:PORT answers there',
      reference: false,
      weight: 'extra',
      about: ['cli:system service'],
    },
    unix: {
      title: 'system service unix://PATH answers there',
      reference: false,
      weight: 'extra',
      about: ['cli:system service'],
    },
    ends: {
      title: 'with --time 2 it ends by itself, with exit code 0',
      reference: false,
      weight: 'extra',
      about: ['cli:system service --time'],
    },
    removesSocket: {
      title: 'the file of the socket is gone then',
      reference: false,
      weight: 'extra',
      about: ['cli:system service'],
    },
    mode: {
      title: 'permission bits of that file',
      reference: 'none',
      weight: 'extra',
      about: ['cli:system service'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { tcp: true, unix: true, ends: true, removesSocket: true, mode: '600' },
      because: 'Podman has no daemon: any user serves the API as long as it is needed',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const path = `${await host.directory()}/own.sock`;
    const serve = (address: string) => engine.cli(['system', 'service', '--time', '2', address]);
    const tcp = serve(`tcp://127.0.0.1:${port}`);
    const answered = await step('call the port', () =>
      Promise.race([
        tcp.then(() => null),
        poll(
          () => host.get('127.0.0.1', port),
          (body) => body !== null,
        ),
      ]),
    );
    await tcp;
    const unix = serve(`unix://${path}`);
    const pinged = await step('call the socket', () =>
      Promise.race([
        unix.then(() => null),
        poll(
          () => host.getOnSocket(path, '/_ping'),
          (body) => body === 'OK',
        ),
      ]),
    );
    const mode = (await host.stat(path))?.mode ?? 'none';
    const { exitCode } = await step('wait for its end', () => unix);
    const left = await host.stat(path);
    return {
      tcp: answered !== null,
      unix: pinged === 'OK',
      ends: exitCode === 0,
      removesSocket: pinged === 'OK' && left === null,
      mode,
    };
  },
});
