import { attempt, scenario, script, valueAt } from '../../harness/scenario.ts';

const created = 'api:POST /containers/create HostConfig.OomScoreAdj';

export default scenario({
  id: 'limits/oom-score',
  title: '--oom-score-adj sets which process the kernel ends first when memory is short',
  why: 'Helpers should go before the database does.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#oom-score-adj-num',
  ],
  surfaces: ['cli', 'api'],
  needs: ['unraised-oom-score'],
  facts: {
    plain: {
      title: 'the value of the process by default',
      reference: '0',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    asked: {
      title: 'the value of the process with --oom-score-adj 500',
      reference: '500',
      weight: 'silent',
      about: ['cli:run --oom-score-adj', created],
    },
    shown: {
      title: 'OomScoreAdj in inspect',
      reference: 500,
      weight: 'output',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.OomScoreAdj'],
      when: ['output-read'],
    },
    inExec: {
      title: 'the value of a process of exec',
      reference: '500',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
      when: ['seen-from-inside'],
    },
    tooLarge: {
      title: '--oom-score-adj 2000, above 1000, is refused at creation',
      reference: true,
      weight: 'silent',
      about: ['cli:create --oom-score-adj', created],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { ociRuntime: 'crun' },
      facts: { inExec: '0' },
      because: 'crun sets the score of the process that it starts with the container, and not of one of exec',
      source: 'https://github.com/containers/crun/blob/1.21/src/libcrun/linux.c',
    },
    {
      on: { engine: 'podman' },
      facts: { tooLarge: false },
      because: 'Podman hands the value on, and the start of the container fails',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/common/create.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', oomScoreAdj: 500 });
    const read = await step('read it', () =>
      engine.exec(container, script('cat /proc/1/oom_score_adj /proc/self/oom_score_adj')),
    );
    const [asked = '', inExec = ''] = read.stdout.split('\n');
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const large = await step('ask for too much', () =>
      attempt(() => engine.create({ network: 'none', oomScoreAdj: 2000 })),
    );
    const plain = await step('read that of a plain one', () =>
      engine.run({ network: 'none', command: ['cat', '/proc/self/oom_score_adj'] }),
    );
    return {
      plain: plain.stdout.trim(),
      asked,
      shown: Number(valueAt(seen, 'HostConfig', 'OomScoreAdj')),
      inExec,
      tooLarge: large.refused,
    };
  },
});
