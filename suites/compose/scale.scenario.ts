import { forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/scale',
  title: 'scale, deploy.replicas and up --scale start several containers of a service',
  why: 'Workers are multiplied by these; where they are ignored there is one, and nobody notices.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/services/#scale',
    'https://docs.docker.com/reference/compose-file/deploy/#replicas',
    'https://docs.docker.com/reference/cli/docker/compose/up/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    key: {
      title: 'containers of a service with scale: 2',
      reference: 2,
      weight: 'silent',
      about: ['compose:services.*.scale'],
    },
    replicas: {
      title: 'containers of a service with deploy.replicas: 2',
      reference: 2,
      weight: 'silent',
      about: ['compose:services.*.deploy.replicas'],
      when: ['without-mode'],
    },
    withMode: {
      title: 'containers of a service with deploy.replicas: 2 and deploy.mode: replicated',
      reference: 2,
      weight: 'silent',
      about: ['compose:services.*.deploy.replicas', 'compose:services.*.deploy.mode'],
    },
    none: {
      title: 'containers of a service with deploy.replicas: 0',
      reference: 0,
      weight: 'silent',
      about: ['compose:services.*.deploy.replicas'],
      when: ['value:0', 'without-mode'],
    },
    option: {
      title: 'containers of a service after up --scale SERVICE=2',
      reference: 2,
      weight: 'silent',
      about: ['compose:services.*.scale'],
      when: ['scale-option'],
    },
    others: {
      title: 'containers of a service with scale: 2, after up --scale of another service',
      reference: 2,
      weight: 'silent',
      about: ['compose:services.*.scale'],
      when: ['scale-option'],
    },
    numbered: {
      title: 'names of the containers end in 1 and 2',
      reference: '1 2',
      weight: 'silent',
      about: ['compose:services.*.deploy.replicas', 'compose:services.*.deploy.mode'],
    },
    fewer: {
      title: 'containers of the service after up --scale SERVICE=1',
      reference: 1,
      weight: 'silent',
      about: ['compose:services.*.scale'],
      when: ['scale-option'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.4.0' },
      facts: { key: 1, option: 1, others: 1 },
      because: 'before 1.4 podman-compose reads neither the key scale nor the option --scale',
      source: 'https://github.com/containers/podman-compose/commit/11879d3e94a3ad3eb9fe0aff41ea1c1c89b33fe1',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.4.0' },
      facts: { replicas: 1, none: 1 },
      because: 'since 1.4 podman-compose reads deploy.replicas only beside deploy.mode: replicated',
      source: 'https://github.com/containers/podman-compose/commit/11879d3e94a3ad3eb9fe0aff41ea1c1c89b33fe1',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.4.0' },
      facts: { others: 1, fewer: 2 },
      because:
        'where --scale is given, podman-compose makes one container of every other service, and it removes none that are too many',
      source: 'https://github.com/containers/podman-compose/commit/11879d3e94a3ad3eb9fe0aff41ea1c1c89b33fe1',
    },
  ],
  advice: [
    {
      facts: ['replicas'],
      write: 'Write `mode: replicated` beside `replicas`.',
      shownBy: 'compose/scale#withMode',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}`;
    const project = await engine.project({
      'compose.yaml': `
services:
  scaled: ${service}
    scale: 2
  replicated: ${service}
    deploy:
      replicas: 2
  moded: ${service}
    deploy:
      mode: replicated
      replicas: 2
  absent: ${service}
    deploy:
      replicas: 0
  asked: ${service}
`,
    });
    const count = async (name: string) => (await project.containers(name)).length;
    await step('up with more', () =>
      project.compose(['up', '--detach', '--scale', 'asked=2', 'asked', 'scaled']),
    );
    const withOption = { option: await count('asked'), others: await count('scaled') };
    await step('up with fewer', () => project.compose(['up', '--detach', '--scale', 'asked=1', 'asked']));
    const fewer = await count('asked');
    await step('up', () => project.compose(['up', '--detach']));
    const moded = await project.containers('moded');
    return {
      ...withOption,
      fewer,
      key: await count('scaled'),
      replicas: await count('replicated'),
      withMode: moded.length,
      none: await count('absent'),
      numbered: moded.map((name) => name.at(-1)).join(' '),
    };
  },
});
