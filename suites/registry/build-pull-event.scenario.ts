import { ownImage, scenario, toldEvents } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/build-pull-event',
  title: 'POST /build?pull=1 tells the pull of its base image as an event',
  why: 'Tools that show progress and caches of images learn of a pull by its event.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#images'],
  surfaces: ['api'],
  uses: ['registry'],
  // Podman's service is told of the registry by a file of the host.
  needs: ['disposable', 'same-host', 'host-root'],
  facts: {
    built: {
      title: 'the build succeeds',
      reference: true,
      weight: 'fails',
      about: ['api:POST /build ?pull'],
    },
    told: {
      title: 'an event pull has the name of the base image',
      reference: true,
      weight: 'silent',
      about: ['api:POST /build ?pull', 'api:GET /events .Action'],
      when: ['used-together'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { told: false },
      because: 'the builder of Podman pulls by itself, and tells no event of it',
      source: 'https://github.com/containers/podman/issues/17779',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const { address } = registry.plain;
    const mark = engine.name('container');
    const base = `${address}/${mark}:1`;
    const file = `/etc/containers/registries.conf.d/${mark}.conf`;
    await engine.tag(await ownImage(engine), base);
    const auth = { username: '', password: '', serveraddress: address };
    const push = `/images/${address}/${mark}/push?tag=1&tlsVerify=false`;
    await step('push it', () => engine.api('POST', push, undefined, { auth }));
    await engine.removeImage(base);
    const settings = `[[registry]]\\nlocation = "${address}"\\ninsecure = true\\n`;
    await step('write the settings', () =>
      host.run(['sh', '-c', `mkdir -p ${file.replace(/[^/]*$/, '')} && printf '${settings}' > ${file}`]),
    );
    try {
      await step('restart the service so that it reads them', () => engine.restartService());
      const since = host.moment();
      const directory = await engine.context({ Dockerfile: `FROM ${base}\nENV A=1\n` });
      const archive = `${directory}.tar`;
      await host.run(['tar', '-C', directory, '-cf', archive, '.']);
      const name = engine.name('image');
      const query = new URLSearchParams({
        t: name,
        pull: '1',
        labels: JSON.stringify(engine.labels),
        networkmode: 'none',
      });
      await step('build', () =>
        engine.api('POST', `/build?${query.toString()}`, undefined, { archive: { file: archive } }),
      );
      const built = await engine.imageExists(name);
      const events = await step('events', () =>
        toldEvents(engine, host, { since, filters: { type: ['image'] } }, (all) => all.length > 0),
      );
      return {
        built,
        told: events.some(({ action, whole }) => action === 'pull' && JSON.stringify(whole).includes(mark)),
      };
    } finally {
      await host.run(['rm', '-f', file]);
      await engine.restartService();
      await engine.removeImage(base).catch(() => undefined);
    }
  },
});
