import { scenario } from '../../harness/scenario.ts';

const known = { reference: true, weight: 'fails' } as const;

export default scenario({
  id: 'compose/known-commands',
  title: 'compose has config, cp, events, images, kill, ls, port, top, wait and watch',
  why: 'A script stops at the first command that is not there.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    usual: {
      title: 'compose has up, down, ps, logs, exec, run, build, pull, start, stop, restart',
      ...known,
      about: [
        'cli:compose up',
        'cli:compose down',
        'cli:compose ps',
        'cli:compose logs',
        'cli:compose exec',
        'cli:compose run',
        'cli:compose build',
        'cli:compose pull',
        'cli:compose start',
        'cli:compose stop',
        'cli:compose restart',
      ],
    },
    config: { title: 'compose has config', ...known, about: ['cli:compose config'] },
    cp: { title: 'compose has cp', ...known, about: ['cli:compose cp'] },
    create: { title: 'compose has create', ...known, about: ['cli:compose create'] },
    events: { title: 'compose has events', ...known, about: ['cli:compose events'] },
    images: { title: 'compose has images', ...known, about: ['cli:compose images'] },
    kill: { title: 'compose has kill', ...known, about: ['cli:compose kill'] },
    ls: { title: 'compose has ls', ...known, about: ['cli:compose ls'] },
    pause: {
      title: 'compose has pause and unpause',
      ...known,
      about: ['cli:compose pause', 'cli:compose unpause'],
    },
    port: { title: 'compose has port', ...known, about: ['cli:compose port'] },
    push: { title: 'compose has push', ...known, about: ['cli:compose push'] },
    rm: { title: 'compose has rm', ...known, about: ['cli:compose rm'] },
    top: { title: 'compose has top', ...known, about: ['cli:compose top'] },
    wait: { title: 'compose has wait', ...known, about: ['cli:compose wait'] },
    watch: { title: 'compose has watch', ...known, about: ['cli:compose watch'] },
    attach: { title: 'compose has attach', ...known, about: ['cli:compose attach'] },
    stats: { title: 'compose has stats', ...known, about: ['cli:compose stats'] },
    scale: { title: 'compose has scale', ...known, about: ['cli:compose scale'] },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { cp: false, ls: false, wait: false, watch: false, attach: false, stats: false },
      because: 'they were added in version 2 of Docker’s compose',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
    {
      on: { compose: 'podman-compose' },
      facts: {
        cp: false,
        create: false,
        events: false,
        ls: false,
        rm: false,
        top: false,
        watch: false,
        attach: false,
        scale: false,
      },
      because: 'podman-compose does not have them',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { config: false, kill: false, pause: false, port: false, wait: false },
      because: 'podman-compose has config, kill, pause, port and wait since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/f00ac9264073f8ab189ab7b9295e6caad841d623',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { stats: false },
      because: 'podman-compose has stats since 1.1',
      source: 'https://github.com/containers/podman-compose/commit/cb9cf6002ff8691249384786b58e7c0357e4512c',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.2.0' },
      facts: { images: false },
      because: 'podman-compose has images since 1.2',
      source: 'https://github.com/containers/podman-compose/commit/eea8bac4961f3fb1d006cdfa77c153234f394e85',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({});
    const { stdout } = await step('help', () => project.compose(['--help']));
    const has = (...commands: string[]) =>
      commands.every((command) => new RegExp(`^ +${command}( |$)`, 'm').test(stdout));
    return {
      usual: has('up', 'down', 'ps', 'logs', 'exec', 'run', 'build', 'pull', 'start', 'stop', 'restart'),
      config: has('config'),
      cp: has('cp'),
      create: has('create'),
      events: has('events'),
      images: has('images'),
      kill: has('kill'),
      ls: has('ls'),
      pause: has('pause', 'unpause'),
      port: has('port'),
      push: has('push'),
      rm: has('rm'),
      top: has('top'),
      wait: has('wait'),
      watch: has('watch'),
      attach: has('attach'),
      stats: has('stats'),
      scale: has('scale'),
    };
  },
});
