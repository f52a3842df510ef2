import { poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/image-without-shell',
  title: 'A health check in an image without a shell needs the form CMD',
  why: 'Images of a single binary have no /bin/sh, and --health-cmd always wants one.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://github.com/moby/moby/blob/v20.10.24/daemon/health.go',
  ],
  surfaces: ['api'],
  needs: ['health-timers'],
  facts: {
    byShell: {
      title: 'the status with a CMD-SHELL test',
      reference: 'unhealthy',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:CMD-SHELL'],
    },
    told: {
      title: 'Output in Log tells that there is no shell',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/{id}/json .State.Health.Log'],
      when: ['output-read'],
    },
    byWords: {
      title: 'the status with a CMD test',
      reference: 'healthy',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:CMD'],
    },
    withBlanks: {
      title: 'the status with a CMD test that has a word with a blank in it',
      reference: 'healthy',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:CMD'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      refused: true,
      because: 'Podman 3.0 takes a time of 0 or no retries in the body as they are, and refuses them',
      source: 'https://github.com/containers/podman/blob/v3.0.1/cmd/podman/common/create_opts.go',
    },
    {
      on: { engine: 'podman' },
      facts: { told: false },
      because: 'what the runtime says is not kept as output of the check',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/healthcheck.go',
    },
    {
      on: { engine: 'podman', version: '<5.8.0' },
      facts: { withBlanks: 'unhealthy' },
      because: 'before 5.8 the API joined the words of a test and parted them again at blanks',
      source: 'https://github.com/containers/podman/issues/26519',
    },
  ],
  async observe({ engine, step }) {
    const settled = (...test: string[]) =>
      step(test.join(' '), async () => {
        const name = engine.name('container');
        await engine.api('POST', `/containers/create?name=${name}`, {
          Image: engine.image('single-binary'),
          Entrypoint: ['/busybox', 'sleep', '600'],
          Labels: { ...engine.labels },
          Healthcheck: { Test: test, Interval: 1_000_000_000 },
          HostConfig: { NetworkMode: 'none' },
        });
        await engine.api('POST', `/containers/${name}/start`);
        const seen = await poll(
          () => engine.inspect('container', name),
          (now) => /healthy/.test(textAt(now, 'State', 'Health', 'Status')),
          20_000,
        );
        const log = valueAt(seen, 'State', 'Health', 'Log');
        const [entry] = Array.isArray(log) ? log : [];
        return { status: textAt(seen, 'State', 'Health', 'Status'), output: textAt(entry, 'Output') };
      });
    const byShell = await settled('CMD-SHELL', '/busybox true');
    return {
      byShell: byShell.status,
      told: byShell.output.includes('/bin/sh'),
      byWords: (await settled('CMD', '/busybox', 'true')).status,
      withBlanks: (await settled('CMD', '/busybox', 'test', 'a b', '=', 'a b')).status,
    };
  },
});
