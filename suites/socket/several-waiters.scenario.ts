import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/several-waiters',
  title: 'POST /containers/ID/wait answers several clients at once, and after the end',
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
    ended: {
      title: 'StatusCode of a container that has ended, without a condition',
      reference: 7,
      weight: 'fails',
      about: ['api:POST /containers/{id}/wait'],
      when: ['stopped-container'],
    },
  },
  async observe({ engine, step }) {
    const wait = async (name: string, query = '') => {
      const { body } = await engine.api('POST', `/containers/${name}/wait${query}`);
      return valueAt(body, 'StatusCode');
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
    const number = (code: unknown) => (typeof code === 'number' ? code : null);
    return {
      both: `${JSON.stringify(first)} ${JSON.stringify(second)}`,
      nextExit: number(next),
      ended: number(ended),
    };
  },
});
