import {
  containerOf,
  describedBy,
  forever,
  inCompose,
  scenario,
  textAt,
  valueAt,
} from '../../harness/scenario.ts';

const about = ['compose:services.*.restart'];

export default scenario({
  id: 'compose/restart-policies',
  title: 'restart of a service sets the restart policy, also with on-failure:3',
  why: 'A service whose policy is lost stays down after the next reboot.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/services/#restart',
    'https://docs.docker.com/reference/compose-file/deploy/#restart_policy',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    always: {
      title: 'policy with restart: always',
      reference: 'always 0',
      weight: 'silent',
      about,
      when: ['value:always'],
    },
    unlessStopped: {
      title: 'policy with restart: unless-stopped',
      reference: 'unless-stopped 0',
      weight: 'silent',
      about,
      when: ['value:unless-stopped'],
    },
    onFailure: {
      title: 'policy with restart: on-failure:3',
      reference: 'on-failure 3',
      weight: 'silent',
      about,
      when: ['value:on-failure'],
    },
    none: {
      title: 'policy without restart',
      reference: 'no 0',
      weight: 'extra',
      about,
    },
    deployed: {
      title: 'policy with deploy.restart_policy.condition: any',
      reference: 'always 0',
      weight: 'silent',
      about: ['compose:services.*.deploy.restart_policy.condition'],
      when: ['value:any'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { deployed: 'no 0' },
      because: 'podman-compose reads restart, and not deploy.restart_policy',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py#L1447-L1448',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  always: ${service}    restart: always
  unless: ${service}    restart: unless-stopped
  failure: ${service}    restart: on-failure:3
  none: ${service}
  deployed: ${service}    deploy:
      restart_policy:
        condition: any
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const policyOf = async (name: string) => {
      const found = await describedBy(engine, await containerOf(project, name));
      if (found === null) return null;
      // Podman has no name where there is no policy.
      const policy = textAt(found, 'HostConfig', 'RestartPolicy', 'Name') || 'no';
      const times = valueAt(found, 'HostConfig', 'RestartPolicy', 'MaximumRetryCount');
      return `${policy} ${typeof times === 'number' ? times : 0}`;
    };
    return {
      always: await policyOf('always'),
      unlessStopped: await policyOf('unless'),
      onFailure: await policyOf('failure'),
      none: await policyOf('none'),
      deployed: await policyOf('deployed'),
    };
  },
});
