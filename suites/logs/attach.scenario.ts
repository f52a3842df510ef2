import { scenario, script } from '../../harness/scenario.ts';

const attach = 'api:POST /containers/{id}/attach';

export default scenario({
  id: 'logs/attach',
  title: 'POST /containers/ID/attach with logs=1 gives what was written before',
  why: 'Libraries read the output of short containers by an attach with logs.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach',
  ],
  surfaces: ['api'],
  facts: {
    ended: {
      title: 'status for a container that has ended, with logs=1',
      reference: 200,
      weight: 'fails',
      about: [`${attach} ?logs`],
      when: ['stopped-container'],
    },
    written: {
      title: 'its output is in the answer',
      reference: true,
      weight: 'silent',
      about: [`${attach} ?logs`],
      when: ['stopped-container'],
    },
    running: {
      title: 'the output of a running container is in the answer, and the answer ends',
      reference: true,
      weight: 'silent',
      about: [`${attach} ?logs`],
      when: ['running-container'],
    },
    keepsState: {
      title: 'the container that has ended is exited afterwards, too',
      reference: true,
      weight: 'silent',
      about: [`${attach} ?logs`],
      when: ['stopped-container'],
    },
    neither: {
      title: 'status with logs=0 and stream=0',
      reference: 200,
      weight: 'fails',
      about: [`${attach} ?logs`, `${attach} ?stream`],
    },
    missing: {
      title: 'status for a missing container',
      reference: 404,
      weight: 'output',
      about: [attach],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { neither: 400 },
      because: 'Podman refuses an attach that asks for neither logs nor stream',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_attach.go',
    },
    {
      on: { engine: 'podman' },
      facts: { keepsState: false },
      because: 'Podman prepares a container anew when somebody attaches to it, and its state is created then',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_attach.go',
    },
  ],
  async observe({ engine, step }) {
    const ask = (name: string, query: string) =>
      step(`attach with ${query}`, async () => {
        const { status, body } = await engine.api('POST', `/containers/${name}/attach?${query}`);
        return { status, text: typeof body === 'string' ? body : '' };
      });
    const { container } = await engine.run({ network: 'none', command: ['echo', 'written'] });
    const running = await engine.start({
      network: 'none',
      command: script("trap 'exit 0' TERM", 'echo written', 'while true; do sleep 0.1; done'),
    });
    const ended = await ask(container.name, 'logs=1&stream=0&stdout=1');
    const { status } = await engine.state(container);
    const neither = await ask(container.name, 'logs=0&stream=0&stdout=1');
    const live = await ask(running.name, 'logs=1&stream=0&stdout=1');
    const missing = await ask(engine.name('container'), 'logs=1&stream=0&stdout=1');
    return {
      ended: ended.status,
      written: ended.text.includes('written\n'),
      running: live.text.includes('written\n'),
      keepsState: status === 'exited',
      neither: neither.status,
      missing: missing.status,
    };
  },
});
