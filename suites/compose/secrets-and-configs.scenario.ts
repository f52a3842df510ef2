import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/secrets-and-configs',
  title: 'Secrets and configs of a compose file are files in the container',
  why: 'A service that reads its password from /run/secrets does not start without it.',
  claims: [],
  sources: [
    'https://docs.docker.com/compose/how-tos/use-secrets/',
    'https://docs.docker.com/reference/compose-file/configs/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    started: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about: ['compose:secrets.*.file', 'compose:configs.*.file'],
    },
    secret: {
      title: 'what /run/secrets/NAME holds',
      reference: 'secret text',
      weight: 'fails',
      about: ['compose:secrets.*.file', 'compose:services.*.secrets'],
    },
    secretElsewhere: {
      title: 'what /run/secrets/TARGET holds',
      reference: 'secret text',
      weight: 'fails',
      about: ['compose:services.*.secrets[].target'],
    },
    secretByPath: {
      title: 'what a secret with an absolute path as its target holds there',
      reference: 'secret text',
      weight: 'fails',
      about: ['compose:services.*.secrets[].target'],
    },
    secretWritable: {
      title: 'the container can write to the secret',
      reference: 'no',
      weight: 'extra',
      about: ['compose:secrets.*.file'],
    },
    config: {
      title: 'content of /NAME, the file of a config',
      reference: 'config text',
      weight: 'fails',
      about: ['compose:configs.*.file', 'compose:services.*.configs'],
    },
    configElsewhere: {
      title: 'content of the file of a config with a target',
      reference: 'config text',
      weight: 'fails',
      about: ['compose:services.*.configs[].target'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { config: 'none', configElsewhere: 'none' },
      because: 'version 1 of Docker’s compose mounts secrets, and leaves configs to a swarm',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/config.py',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { config: 'none', configElsewhere: 'none' },
      because: 'podman-compose does not read configs',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L2735-L2738',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'secret.txt': 'secret text',
      'config.txt': 'config text',
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    secrets:
      - one
      - source: one
        target: other
      - source: one
        target: /etc/own-secret
    configs:
      - app
      - source: app
        target: /etc/app.conf
secrets:
  one:
    file: ./secret.txt
configs:
  app:
    file: ./config.txt
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const content = (path: string) => `cat ${path} 2>/dev/null || echo none`;
    const inside = await step('look from inside', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        secret: content('/run/secrets/one'),
        secretElsewhere: content('/run/secrets/other'),
        secretByPath: content('/etc/own-secret'),
        config: content('/app'),
        configElsewhere: content('/etc/app.conf'),
        secretWritable: '(echo more >> /run/secrets/one) 2>/dev/null && echo yes || echo no',
      }),
    );
    return { started: up.exitCode, ...inside };
  },
});
