import { type Container, scenario, script, valueAt } from '../../harness/scenario.ts';

const wait = 'api:POST /containers/{id}/wait';
const condition = `${wait} ?condition`;

export default scenario({
  id: 'signals/wait-conditions',
  title: 'POST /containers/ID/wait takes condition not-running, next-exit and removed',
  why: 'Docker’s own client waits by these words for the end of every `run` and `run --rm`.',
  claims: ['run-15', 'alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerWait',
  ],
  surfaces: ['api'],
  facts: {
    ended: {
      title: 'status code of not-running for a container that has ended with 3',
      reference: 3,
      weight: 'silent',
      about: [condition],
      when: ['value:not-running'],
    },
    next: {
      title: 'next-exit of a container that ended with 3 tells its next end',
      reference: 42,
      weight: 'silent',
      about: [condition],
      when: ['value:next-exit'],
    },
    removed: {
      title: 'status code of removed for a container that removes itself',
      reference: 42,
      weight: 'silent',
      about: [condition],
      when: ['value:removed'],
    },
    gone: {
      title: 'the container is gone when that answer comes',
      reference: true,
      weight: 'silent',
      about: [condition],
      when: ['value:removed'],
    },
    unknown: {
      title: 'status for a condition that does not exist',
      reference: 400,
      weight: 'output',
      about: [condition],
      when: ['failing-command'],
    },
    missing: {
      title: 'status for a missing container',
      reference: 404,
      weight: 'output',
      about: [wait],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { unknown: 200 },
      because: 'before 23.0 Docker takes every other word for not-running',
      source: 'https://github.com/moby/moby/commit/737e8c6ab8',
    },
    {
      on: { engine: 'podman', version: '<4.6.0' },
      facts: { removed: 0 },
      because: 'before 4.6 Podman answered a wait until removed with 0, whatever the exit code was',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
  ],
  advice: [
    {
      facts: ['removed'],
      write:
        'Wait with `condition=next-exit`, asked before the start, and look for the container afterwards.',
      shownBy: 'signals/wait-conditions#next',
    },
  ],
  async observe({ engine, step }) {
    const ask = (name: string, word: string) =>
      step(`wait until ${word}`, async () => {
        const { status, body } = await engine.api('POST', `/containers/${name}/wait?condition=${word}`);
        return { status, code: Number(valueAt(body, 'StatusCode') ?? -1) };
      });
    const { container } = await engine.run({
      network: 'none',
      command: script('test -e /tmp/second && exit 42', 'touch /tmp/second', 'exit 3'),
    });
    const ended = await ask(container.name, 'not-running');
    // The answer of next-exit comes after the start that is sent once it was asked for.
    const [next] = await Promise.all([ask(container.name, 'next-exit'), startLater(container)]);
    const leaving = await engine.create({ network: 'none', autoRemove: true, command: script('exit 42') });
    const [removed] = await Promise.all([ask(leaving.name, 'removed'), startLater(leaving)]);
    const gone = !(await engine.exists(leaving.id));
    const unknown = await ask(container.name, 'nosuch');
    const missing = await ask(engine.name('container'), 'not-running');
    return {
      ended: ended.code,
      next: next.code,
      removed: removed.code,
      gone,
      unknown: unknown.status,
      missing: missing.status,
    };

    async function startLater(one: Container): Promise<void> {
      // Some answer to a question meanwhile, so that the request to wait has arrived.
      for (let turn = 0; turn < 10; turn += 1) await engine.state(one);
      await engine.startCreated(one);
    }
  },
});
