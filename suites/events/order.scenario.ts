import { forever, scenario, toldEvents } from '../../harness/scenario.ts';

const action = ['api:GET /events .Action'];

export default scenario({
  id: 'events/order',
  title: 'GET /events tells kill and die in this order for docker stop and kill',
  why: 'Who follows events tells a container that was stopped by hand from one that ended by itself.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#containers'],
  surfaces: ['api'],
  facts: {
    begin: { title: 'create comes before start', reference: true, weight: 'silent', about: action },
    killTold: {
      title: 'a stop is told by a kill, before the die',
      reference: true,
      weight: 'silent',
      about: action,
    },
    restart: {
      title: 'for a restart there are die, start and then restart',
      reference: true,
      weight: 'silent',
      about: action,
    },
    killAlone: {
      title: 'for a kill there are kill and die, and no stop',
      reference: true,
      weight: 'silent',
      about: action,
    },
    ascending: {
      title: 'timeNano of the events ascends',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .timeNano'],
    },
    diedEachTime: { title: 'there is one die for each end', reference: 3, weight: 'silent', about: action },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { killTold: false, restart: false },
      because: 'Podman tells a kill for the command kill alone, and a restart when it begins',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal.go',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const container = await engine.start({ network: 'none', command: forever() });
    await step('restart', () => engine.restart(container));
    await step('stop', () => engine.stop(container));
    await step('start', () => engine.startCreated(container));
    await step('kill', () => engine.kill(container));
    await engine.wait(container);
    const ends = (words: readonly string[]) => words.filter((word) => /^died?$/.test(word)).length;
    const told = await step('events', () =>
      toldEvents(
        engine,
        host,
        { since, filters: { container: [container.id], type: ['container'] } },
        (events) => ends(events.map(({ action }) => action)) === 3,
      ),
    );
    const words = told.map(({ action }) => action);
    // Of the three lives of its process: restarted, stopped, killed.
    const starts = words.flatMap((word, at) => (word === 'start' ? [at] : []));
    const [first = 0, second = 0, third = 0] = starts;
    const inOrder = (from: readonly string[], ...wanted: string[]) =>
      wanted.reduce((at, word) => (at < 0 ? at : from.indexOf(word, at)), 0) >= 0;
    const times = told.map(({ whole }) => Number(whole.timeNano));
    const stopped = words.slice(second, third);
    const killed = words.slice(third);
    return {
      begin: words.includes('create') && words.indexOf('create') < first,
      killTold: stopped.indexOf('kill') >= 0 && stopped.indexOf('kill') < stopped.indexOf('die'),
      restart: inOrder(words.slice(first), 'die', 'start', 'restart'),
      killAlone: inOrder(killed, 'kill', 'die') && !killed.includes('stop'),
      ascending: times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0)),
      diedEachTime: ends(words),
    };
  },
});
