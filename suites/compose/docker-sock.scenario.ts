import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const path = '/var/run/docker.sock';

export default scenario({
  id: 'compose/docker-sock',
  title: 'compose binds /var/run/docker.sock, where the engine answers, into a service',
  why: 'Traefik, Portainer, Watchtower and CI runners get the engine by this line of a compose file.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/compose-file/services/#volumes'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'same-host', 'docker-sock-unlinked'],
  facts: {
    bound: {
      title: `the socket of this engine is there with volumes: ["${path}:…"]`,
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.volumes'],
      when: ['bind-mount', `value:${path}`],
    },
    other: {
      title: 'the socket of this engine is there where volumes names its own path',
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.volumes'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { bound: false },
      because:
        'Podman serves its API at podman.sock; at Docker’s path is no socket, unless Docker runs there too or podman-docker links it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-system-service.1.html',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { bound: false },
      because: 'the socket of a rootless daemon is in XDG_RUNTIME_DIR of its user',
      source: 'https://docs.docker.com/engine/security/rootless/tips/#daemon',
    },
  ],
  advice: [
    {
      facts: ['bound'],
      write:
        'Name the socket by a variable that each host sets, `$DOCKER_SOCK:/var/run/docker.sock`: of Podman it is /run/podman/podman.sock, rootless podman/podman.sock in XDG_RUNTIME_DIR.',
      shownBy: 'compose/docker-sock#other',
    },
  ],
  async observe({ engine, step, host }) {
    const own = await host.run(['stat', '--dereference', '--format', '%i', host.engineSocket]);
    const file = (service: string, source: string) => `
services:
  ${service}:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    volumes: ["${source}:/own.sock"]
`;
    const project = await engine.project({
      'bound.yaml': file('bound', path),
      'other.yaml': file('other', host.engineSocket),
    });
    const isThere = async (service: string) => {
      await step(`up of ${service}`, () => project.compose(['--file', `${service}.yaml`, 'up', '--detach']));
      const container = await containerOf(project, service);
      if (container === null) return false;
      const { stdout } = await step(`look into ${service}`, () =>
        engine.exec(container, ['stat', '-c', '%i', '/own.sock']),
      );
      return stdout.trim() === own.stdout.trim();
    };
    return { bound: await isThere('bound'), other: await isThere('other') };
  },
});
