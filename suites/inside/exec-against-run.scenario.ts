import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:exec', 'api:POST /containers/{id}/exec'];

export default scenario({
  id: 'inside/exec-against-run',
  title: 'docker exec sees the environment, directory, groups and limits of the container',
  why: 'What a shell shows that is opened for debugging is taken for what the service sees.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  surfaces: ['cli', 'api'],
  facts: {
    missing: {
      title: 'variables of the container that it lacks',
      reference: '',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    given: {
      title: 'a variable from run --env is set in it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env', 'api:POST /containers/create Env'],
    },
    extra: { title: 'variables that only exec has', reference: '', weight: 'silent', about },
    directory: { title: 'its directory is that of --workdir', reference: '/tmp', weight: 'silent', about },
    user: {
      title: 'its user, group and --group-add are those of the container',
      reference: true,
      weight: 'silent',
      about,
    },
    umask: { title: 'its umask is that of the container', reference: true, weight: 'silent', about },
    limit: {
      title: 'its limits are those of --ulimit',
      reference: true,
      weight: 'silent',
      about: [...about, 'cli:run --ulimit', 'api:POST /containers/create HostConfig.Ulimits'],
    },
    capabilities: {
      title: 'its capabilities are those of the container',
      reference: true,
      weight: 'silent',
      about,
    },
    filtered: {
      title: 'the seccomp profile and no-new-privileges hold for it',
      reference: true,
      weight: 'silent',
      about,
    },
    score: {
      title: 'its oom_score_adj is that of the container',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { ociRuntime: 'crun' },
      facts: { score: false },
      because: 'crun sets the score of the process that it starts with the container, and not of one of exec',
      source: 'https://github.com/containers/crun/blob/1.21/src/libcrun/linux.c',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', surface: 'api' },
      facts: { limit: false },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', client: 'docker' },
      facts: { limit: false },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
    {
      on: { engine: 'podman' },
      facts: { missing: 'HOSTNAME' },
      because:
        'Podman adds HOSTNAME to the process of the container when it starts, and not to what exec begins with',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_linux.go',
    },
  ],
  advice: [
    {
      facts: ['missing'],
      write: 'Read the name with `hostname`, or set a variable of your own: `run --env NAME=value`.',
      shownBy: 'inside/exec-against-run#given',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      user: '1000',
      groupAdd: ['2000'],
      workdir: '/tmp',
      env: { GIVEN: 'a b' },
      ulimits: { msgqueue: [4096, 8192] },
      oomScoreAdj: 700,
      capDrop: ['MKNOD'],
      securityOpt: ['no-new-privileges'],
    });
    const { stdout } = await step('look at process 1 and at the own one', () =>
      engine.exec(
        container,
        script(
          'for who in 1 self; do',
          '  cat /proc/$who/oom_score_adj',
          "  grep -E '^(Uid|Gid|Groups|Umask|Cap...|NoNewPrivs|Seccomp):' /proc/$who/status",
          `  awk '/Max msgqueue size/ { print "Limit:", $4, $5 }' /proc/$who/limits`,
          '  echo ---',
          'done',
          'tr "\\0" "\\n" < /proc/1/environ; echo ---; env; echo ---; pwd',
        ),
      ),
    );
    const [ofOne = '', ofSelf = '', ofFirst = '', ofOwn = '', directory = ''] = stdout.split('---\n');
    const described = (text: string) => {
      const lines = text.trim().split('\n');
      const line = (key: string) =>
        lines
          .find((one) => one.startsWith(`${key}:`))
          ?.replace(/\s+/g, ' ')
          .trim();
      return { score: lines[0], line };
    };
    const [first, own] = [described(ofOne), described(ofSelf)];
    const variables = (text: string) =>
      text.split('\n').filter((one) => one !== '' && !/^(PWD|SHLVL|OLDPWD|_)=/.test(one));
    const same = (...keys: string[]) =>
      keys.every((key) => first.line(key) !== undefined && first.line(key) === own.line(key));
    const theirs = variables(ofFirst);
    return {
      missing: theirs
        .filter((one) => !variables(ofOwn).includes(one))
        .map((one) => one.replace(/=.*/, ''))
        .join(' '),
      given: variables(ofOwn).includes('GIVEN=a b'),
      extra: variables(ofOwn)
        .filter((one) => !theirs.includes(one))
        .join(' '),
      directory: directory.trim(),
      user:
        same('Uid', 'Gid') &&
        own.line('Uid')?.startsWith('Uid: 1000 ') === true &&
        /\b2000\b/.test(own.line('Groups') ?? ''),
      umask: same('Umask'),
      limit: own.line('Limit') === 'Limit: 4096 8192',
      capabilities:
        !mayMakeDevices(own.line('CapBnd')) && same('CapEff', 'CapPrm', 'CapBnd', 'CapInh', 'CapAmb'),
      filtered: same('Seccomp', 'NoNewPrivs') && first.line('NoNewPrivs') === 'NoNewPrivs: 1',
      score: first.score === '700' && own.score === '700',
    };
  },
});

/** Is CAP_MKNOD, number 27, in such a line of a process's status? */
function mayMakeDevices(line = ''): boolean {
  return ((BigInt(`0x0${line.replace(/^.*: /, '')}`) >> 27n) & 1n) === 1n;
}
