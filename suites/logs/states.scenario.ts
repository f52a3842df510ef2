import { attempt, type Container, scenario, textAt } from '../../harness/scenario.ts';

const about = ['cli:logs', 'api:GET /containers/{id}/logs'];

export default scenario({
  id: 'logs/states',
  title: 'docker logs prints nothing for a created container, and fails for a removed one',
  why: 'Scripts print the logs of whatever went wrong, whatever state it is in.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/logs/'],
  surfaces: ['cli', 'api'],
  facts: {
    created: {
      title: 'logs of a container that was never started are empty',
      reference: true,
      weight: 'fails',
      about,
    },
    unstartable: {
      title: 'logs of a container whose command does not exist are empty',
      reference: true,
      weight: 'fails',
      about,
      when: ['failing-command'],
    },
    renamed: {
      title: 'after a rename logs are found by the new name',
      reference: true,
      weight: 'fails',
      about,
    },
    byId: {
      title: 'logs are found by the first twelve digits of the id',
      reference: true,
      weight: 'fails',
      about,
    },
    removed: {
      title: 'logs of a removed container are refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
  },
  async observe({ engine, step }) {
    const read = (container: Container) => step('read the logs', () => attempt(() => engine.logs(container)));
    const text = async (container: Container) => {
      const answer = await read(container);
      return answer.refused ? null : answer.value.stdout;
    };
    const created = await engine.create({ network: 'none' });
    const never = await text(created);
    const failed = await attempt(() => engine.start({ network: 'none', command: ['no-such-command'] }));
    const unstartable = failed.refused ? '' : await text(failed.value);
    const { container } = await engine.run({ network: 'none', command: ['echo', 'written'] });
    const short = textAt(await engine.inspect('container', container.name), 'Id').slice(0, 12);
    const byId = await text({ name: short, id: short });
    const name = engine.name('container');
    await step('rename', () => engine.rename(container, name));
    const renamed = await text({ ...container, name });
    await engine.remove({ ...container, name });
    const removed = await text({ ...container, name });
    return {
      created: never === '',
      unstartable: unstartable === '',
      renamed: renamed === 'written\n',
      byId: byId === 'written\n',
      removed: removed === null,
    };
  },
});
