import { poll, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/several-waiters',
  title: 'POST /containers/ID/wait by several clients at once, and its conditions',
  why: 'A CI runner waits for a container while a proxy and a person watch it too.',
  claims: ['alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Container/operation/ContainerWait',
  ],
  surfaces: ['api'],
  facts: {
    both: {
      title: 'StatusCode that two waiters are told',
      reference: '7 7',
      weight: 'fails',
      about: ['api:POST /containers/{id}/wait'],
    },
    nextExit: {
      title: 'StatusCode of condition=next-exit, asked before the start',
      reference: 7,
      weight: 'fails',
      about: ['api:POST /containers/{id}/wait ?condition'],
      when: ['value:next-exit'],
    },
    removed: {
      title: 'StatusCode of condition=removed on a container with AutoRemove',
      reference: 7,
      weight: 'fails',
      about: ['api:POST /containers/{id}/wait ?condition'],
      when: ['value:removed'],
    },
    goneThen: {
      title: 'that container does not exist when the answer is there',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/{id}/wait ?condition'],
      when: ['value:removed'],
    },
    ended: {
      title: 'StatusCode of a container that has ended, without a condition',
      reference: 7,
      weight: 'fails',
      about: ['api:POST /containers/{id}/wait'],
      when: ['stopped-container'],
    },
    wrong: {
      title: 'status for a condition that does not exist',
      reference: 400,
      weight: 'output',
      about: ['api:POST /containers/{id}/wait ?condition'],
      when: ['failing-command'],
    },
    missing: {
      title: 'status for a container that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/{id}/wait'],
      when: ['absent-object', 'failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { wrong: 200 },
      because: 'before 23.0 Docker takes an unknown condition for not-running',
      source: 'https://github.com/moby/moby/blob/v23.0.0/api/server/router/container/container_routes.go',
    },
    {
      on: { engine: 'podman', version: '<4.6.0' },
      facts: { removed: 0 },
      because: 'before 4.6 Podman has forgotten the exit code when the container is gone',
      source: 'https://github.com/containers/podman/pull/18912',
    },
  ],
  advice: [
    {
      facts: ['removed'],
      write:
        'Wait with `condition=next-exit`, asked before the start, and look for the container afterwards.',
      shownBy: 'socket/several-waiters#nextExit',
    },
  ],
  async observe({ engine, step }) {
    const wait = async (name: string, query = '') => {
      const reply = await engine.api('POST', `/containers/${name}/wait${query}`);
      return { status: reply.status, code: valueAt(reply.body, 'StatusCode') };
    };
    /** Ends with 7 when it is told to. */
    const command = ['sh', '-c', 'until test -e /tmp/end; do sleep 0.1; done; exit 7'];
    const tellToEnd = (container: { name: string; id: string }) =>
      engine.exec(container, ['touch', '/tmp/end']);
    const one = await engine.create({ network: 'none', command });
    const [next, first, second] = await step('three wait for one', async () => {
      const nextExit = wait(one.name, '?condition=next-exit');
      await engine.startCreated(one);
      const waiting = [wait(one.name), wait(one.name)] as const;
      await tellToEnd(one);
      return Promise.all([nextExit, ...waiting]);
    });
    const ended = await step('wait for what has ended', () => wait(one.name));
    const fleeting = await engine.create({ network: 'none', autoRemove: true, command });
    const removed = await step('wait for the removal', async () => {
      await engine.startCreated(fleeting);
      const waiting = wait(fleeting.name, '?condition=removed');
      await poll(
        () => engine.state(fleeting),
        ({ running }) => running,
      );
      await tellToEnd(fleeting);
      return { ...(await waiting), gone: !(await engine.exists(fleeting.name)) };
    });
    const number = (code: unknown) => (typeof code === 'number' ? code : null);
    return {
      both: `${JSON.stringify(first.code)} ${JSON.stringify(second.code)}`,
      nextExit: number(next.code),
      removed: number(removed.code),
      goneThen: removed.gone,
      ended: number(ended.code),
      wrong: (await step('a wrong condition', () => wait(one.name, '?condition=sometime'))).status,
      missing: (await step('a missing container', () => wait(engine.name('container')))).status,
    };
  },
});
