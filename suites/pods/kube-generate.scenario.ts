import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'pods/kube-generate',
  title: 'There is no docker kube generate, which writes a container as a Kubernetes file',
  why: 'What is written there is taken for the whole container, and is a part of it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/',
    'https://docs.podman.io/en/latest/markdown/podman-kube-generate.1.html',
  ],
  surfaces: ['cli'],
  needs: ['own-client'],
  facts: {
    kind: {
      title: 'the file is of a Pod, with image and command',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    environment: {
      title: 'variables are in it',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    ports: {
      title: 'published ports are in it',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    volumes: {
      title: 'a bind is in it as hostPath',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    user: {
      title: 'the user is in it as runAsUser',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    capability: {
      title: 'an added capability is in it',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    service: {
      title: 'with --service there is a Service, too',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate --service'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.2.0' },
      facts: {
        kind: true,
        environment: true,
        ports: true,
        volumes: true,
        user: true,
        capability: true,
        service: true,
      },
      because: 'Podman writes Kubernetes files of its containers',
      source: 'https://docs.podman.io/en/latest/markdown/podman-kube-generate.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const port = await host.freePort();
    const container = await engine.start({
      env: { COLOUR: 'blue' },
      user: '1234',
      capAdd: ['SYS_TIME'],
      publish: [`127.0.0.1:${port}:8080`],
      binds: [`${directory}:/bound`],
    });
    const generate = async (...options: string[]) => {
      const reply = await step(`generate ${options.join(' ')}`, () =>
        engine.cli(['kube', 'generate', ...options, container.name]),
      );
      return reply.exitCode === 0 ? reply.stdout : '';
    };
    const text = await generate();
    const service = await generate('--service');
    return {
      kind: /^kind: Pod$/m.test(text) && text.includes(engine.image('base')) && text.includes('sleep'),
      environment: /name: COLOUR\s+value: blue/.test(text),
      ports: /containerPort: 8080/.test(text) && text.includes(`hostPort: ${port}`),
      volumes: /hostPath:/.test(text) && text.includes(directory),
      user: /runAsUser: 1234/.test(text),
      capability: /SYS_TIME/.test(text),
      service: /^kind: Service$/m.test(service),
    };
  },
});
