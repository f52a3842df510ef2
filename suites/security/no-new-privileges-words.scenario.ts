import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:run --security-opt', 'api:POST /containers/create HostConfig.SecurityOpt'];

export default scenario({
  id: 'security/no-new-privileges-words',
  title: 'no-new-privileges may stand alone, or with :true, =true and :false',
  why: 'Compose files and hardening guides write it in each of these ways.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#security-opt'],
  surfaces: ['cli', 'api'],
  facts: {
    alone: { title: 'no-new-privileges', reference: 'on', weight: 'silent', about },
    colon: { title: 'no-new-privileges:true', reference: 'on', weight: 'fails', about },
    equals: { title: 'no-new-privileges=true', reference: 'on', weight: 'fails', about },
    colonFalse: { title: 'no-new-privileges:false', reference: 'off', weight: 'fails', about },
    other: { title: 'no-new-privileges=perhaps', reference: 'refused', weight: 'silent', about },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { colon: 'refused', equals: 'refused', colonFalse: 'refused' },
      because: 'before 4.2 Podman takes the word alone and no value',
      source: 'https://github.com/containers/podman/pull/14415',
    },
  ],
  advice: [
    {
      facts: ['colon', 'equals'],
      write: 'Write the word alone: `--security-opt no-new-privileges`.',
      shownBy: 'security/no-new-privileges-words#alone',
    },
  ],
  async observe({ engine, step }) {
    const ask = (word: string) =>
      step(word, async () => {
        const run = await attempt(() =>
          engine.run({
            network: 'none',
            securityOpt: [word],
            command: ['grep', 'NoNewPrivs', '/proc/self/status'],
          }),
        );
        if (run.refused || !/NoNewPrivs:\s+\d/.test(run.value.stdout)) return 'refused';
        return /NoNewPrivs:\s+1/.test(run.value.stdout) ? 'on' : 'off';
      });
    return {
      alone: await ask('no-new-privileges'),
      colon: await ask('no-new-privileges:true'),
      equals: await ask('no-new-privileges=true'),
      colonFalse: await ask('no-new-privileges:false'),
      other: await ask('no-new-privileges=perhaps'),
    };
  },
});
