import { scenario, textAt } from '../../harness/scenario.ts';

const exec = 'api:POST /containers/{id}/exec';

export default scenario({
  id: 'inside/unknown-user',
  title: 'POST /containers/ID/exec and /start refuse a User that the image does not know',
  why: 'A client reads the reason of a refusal from the call where it expects one.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Exec'],
  surfaces: ['api'],
  facts: {
    execCreate: {
      title: 'status of making an exec for an unknown user',
      reference: 400,
      weight: 'output',
      about: [`${exec} User`],
      when: ['failing-command'],
    },
    execRefused: {
      title: 'no command runs for him',
      reference: true,
      weight: 'silent',
      about: [`${exec} User`],
      when: ['failing-command'],
    },
    containerCreate: {
      title: 'status of making a container for him',
      reference: 201,
      weight: 'output',
      about: ['api:POST /containers/create User'],
      when: ['failing-command'],
    },
    containerStart: {
      title: 'the start of a container with an unknown user is refused',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/start'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<28.2.0' },
      facts: { execCreate: 201 },
      because: 'before 28.2 Docker looks for the user when the exec starts',
      source: 'https://github.com/moby/moby/pull/49868',
    },
    {
      on: { engine: 'podman' },
      facts: { execCreate: 201 },
      because: 'Podman looks for the user when the exec starts',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/exec.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none' });
    const made = await step('make an exec', () =>
      engine.api('POST', `/containers/${container.name}/exec`, {
        AttachStdout: true,
        User: 'nobody-of-that-name',
        Cmd: ['touch', '/ran'],
      }),
    );
    const id = textAt(made.body, 'Id');
    if (id !== '') {
      await step('start it', () => engine.api('POST', `/exec/${id}/start`, { Detach: false, Tty: false }));
    }
    const ran = await engine.exec(container, ['test', '-e', '/ran']);
    const name = engine.name('container');
    const created = await step('make a container', () =>
      engine.api('POST', `/containers/create?name=${name}`, {
        Image: engine.image('base'),
        Cmd: ['true'],
        User: 'nobody-of-that-name',
        Labels: engine.labels,
        HostConfig: { NetworkMode: 'none' },
      }),
    );
    const started = await step('start it too', () => engine.api('POST', `/containers/${name}/start`));
    return {
      execCreate: made.status,
      execRefused: ran.exitCode !== 0,
      containerCreate: created.status,
      containerStart: started.status >= 400,
    };
  },
});
