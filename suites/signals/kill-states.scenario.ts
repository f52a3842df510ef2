import { attempt, forever, scenario, script, textAt } from '../../harness/scenario.ts';

const about = ['cli:kill', 'api:POST /containers/{id}/kill'];

export default scenario({
  id: 'signals/kill-states',
  title: 'docker kill ends a container with 137, and is refused where none runs',
  why: 'A watchdog reads the exit code, and a second kill must not end its script in a surprise.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/kill/'],
  surfaces: ['cli', 'api'],
  facts: {
    plain: { title: 'exit code after a kill', reference: 137, weight: 'output', about },
    terminated: {
      title: 'exit code of a process with --init after a kill with TERM',
      reference: 143,
      weight: 'output',
      about: ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'],
    },
    ignored: {
      title: 'a process 1 without a trap runs on after a kill with TERM',
      reference: true,
      weight: 'silent',
      about: ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'],
    },
    stopped: {
      title: 'a kill of a stopped container is refused',
      reference: true,
      weight: 'output',
      about,
      when: ['stopped-container'],
    },
    created: {
      title: 'a kill of a container that was never started is refused',
      reference: true,
      weight: 'output',
      about,
      when: ['stopped-container'],
    },
    notKilled: {
      title: 'State.OOMKilled is false after a kill',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.OOMKilled'],
    },
    keepsOff: {
      title: 'a container with --restart always stays down after a kill',
      reference: true,
      weight: 'silent',
      about: [
        'cli:kill',
        'cli:run --restart',
        'api:POST /containers/{id}/kill',
        'api:POST /containers/create HostConfig.RestartPolicy.Name',
      ],
      when: ['used-together'],
    },
  },
  async observe({ engine, step }) {
    const sleeping = ['sleep', '2147483'];
    const container = await engine.start({ network: 'none', command: sleeping });
    const withInit = await engine.start({ network: 'none', init: true, command: sleeping });
    const always = await engine.start({ network: 'none', restart: 'always', command: forever() });
    const created = await engine.create({ network: 'none' });
    await step('kill with TERM', () => engine.kill(container, { signal: 'TERM' }));
    await step('kill the one with an init', () => engine.kill(withInit, { signal: 'TERM' }));
    const terminated = await engine.wait(withInit);
    await step('kill the one that restarts', () => engine.kill(always));
    const ignored = await engine.exec(container, script('true'));
    await step('kill', () => engine.kill(container));
    const plain = await engine.wait(container);
    const seen = await engine.inspect('container', container.name);
    const again = await step('kill again', () => attempt(() => engine.kill(container)));
    const never = await step('kill the created one', () => attempt(() => engine.kill(created)));
    await engine.wait(always);
    const policy = textAt(
      await engine.inspect('container', always.name),
      'HostConfig',
      'RestartPolicy',
      'Name',
    );
    const { State } = seen;
    return {
      plain,
      terminated,
      ignored: ignored.exitCode === 0,
      stopped: again.refused,
      created: never.refused,
      notKilled:
        State !== null && typeof State === 'object' && 'OOMKilled' in State && State.OOMKilled === false,
      keepsOff: policy === 'always' && !(await engine.state(always)).running,
    };
  },
});
