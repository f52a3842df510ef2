import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:run --oom-score-adj', 'api:POST /containers/create HostConfig.OomScoreAdj'];

export default scenario({
  id: 'inside/oom-score',
  title: '--oom-score-adj sets the score of the process, which is 0 by default',
  why: 'It decides which process the kernel ends first when the memory of the host is full.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli', 'api'],
  facts: {
    plain: {
      title: 'by default',
      reference: '0',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    higher: { title: 'with 500', reference: '500', weight: 'silent', about },
    beyond: { title: '1001 is refused', reference: true, weight: 'silent', about },
  },
  async observe({ engine, step }) {
    const run = (name: string, oomScoreAdj?: number) =>
      step(name, async () => {
        const reply = await attempt(() =>
          engine.run({
            network: 'none',
            command: ['cat', '/proc/self/oom_score_adj'],
            ...(oomScoreAdj === undefined ? {} : { oomScoreAdj }),
          }),
        );
        return reply.refused ? null : reply.value.stdout.trim() || null;
      });
    return {
      plain: await run('by default'),
      higher: await run('with 500', 500),
      beyond: (await run('with 1001', 1001)) === null,
    };
  },
});
