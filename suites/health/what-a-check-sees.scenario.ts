import { poll, scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/what-a-check-sees',
  title: 'A health check runs as the user of the container, with its environment',
  why: 'A check that needs a variable or may not read a file says the program is sick.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://github.com/moby/moby/blob/v20.10.24/daemon/health.go',
  ],
  surfaces: ['cli', 'api'],
  needs: ['health-timers'],
  facts: {
    user: {
      title: 'its uid where the container runs as 1000',
      reference: '1000',
      weight: 'silent',
      about: ['cli:run --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
      when: ['ordinary-user'],
    },
    variable: {
      title: 'a variable of the container',
      reference: 'blue sky',
      weight: 'silent',
      about: ['cli:run --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
    },
    directory: {
      title: 'its working directory where that of the container is /tmp',
      reference: '/tmp',
      weight: 'silent',
      about: ['cli:run --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
    },
    seesProgram: {
      title: 'it sees process 1 of the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
    },
    terminal: {
      title: 'it has a terminal where the container has one',
      reference: false,
      weight: 'silent',
      about: ['cli:run --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' }, surface: 'api' },
      refused: true,
      because: 'Podman 3.0 takes a time of 0 or no retries in the body as they are, and refuses them',
      source: 'https://github.com/containers/podman/blob/v3.0.1/cmd/podman/common/create_opts.go',
    },
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: { user: '', variable: '', directory: '', seesProgram: false },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  async observe({ engine, step }) {
    const [, , command = ''] = script(
      'id -u',
      'echo "$COLOUR"',
      'pwd',
      'grep -c sleep /proc/1/cmdline',
      'readlink /proc/1/fd/1',
      'test -t 1 && echo terminal',
      'true',
    );
    const container = await engine.start({
      network: 'none',
      user: '1000',
      env: { COLOUR: 'blue sky' },
      workdir: '/tmp',
      tty: true,
      command: ['sleep', '600'],
      health: { command, intervalSeconds: 1 },
    });
    const seen = await step('wait for a check', () =>
      poll(
        () => engine.inspect('container', container.name),
        (now) => textAt(now, 'State', 'Health', 'Status') === 'healthy',
        20_000,
      ),
    );
    const log = valueAt(seen, 'State', 'Health', 'Log');
    const [entry] = Array.isArray(log) ? log : [];
    const [user = '', variable = '', directory = '', program = '', stream = ''] = textAt(entry, 'Output')
      .split('\n')
      .map((line) => line.trim());
    return {
      user,
      variable,
      directory,
      seesProgram: program === '1',
      terminal: stream.startsWith('/dev/pts/') ? textAt(entry, 'Output').includes('terminal') : null,
    };
  },
});
