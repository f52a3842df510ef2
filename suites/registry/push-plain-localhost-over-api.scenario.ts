import { jsonLines, ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/push-plain-localhost-over-api',
  title: 'POST /images/NAME/push pushes to a plain-HTTP registry on localhost',
  why: 'Build tools push over the socket and deploy the digest in the last message of the answer.',
  claims: ['reg-03', 'reg-05', 'alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImagePush',
    'https://docs.docker.com/reference/cli/dockerd/#insecure-registries',
  ],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    pushed: {
      title: 'the push succeeds without further parameters',
      reference: true,
      weight: 'fails',
      about: ['api:POST /images/{name}/push'],
      when: ['unsafe-registry'],
    },
    pushedUnverified: {
      title: 'the push succeeds with tlsVerify=false in the query',
      reference: true,
      weight: 'fails',
      about: ['api:POST /images/{name}/push'],
      when: ['unsafe-registry'],
    },
    digestInAux: {
      title: 'the last message of the push contains the digest in aux',
      reference: true,
      weight: 'silent',
      about: ['api:POST /images/{name}/push'],
      when: ['output-read'],
    },
    pulledUnverified: {
      title: 'a pull with tlsVerify=false in the query brings the removed image back',
      reference: true,
      weight: 'fails',
      about: ['api:POST /images/create'],
      when: ['unsafe-registry'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { pushed: false, pulledUnverified: false },
      because:
        'Podman uses TLS for a registry that registries.conf does not mark as insecure; the push endpoint has a parameter to turn it off, the pull endpoint has none',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { pushedUnverified: false },
      because:
        'before 3.1 the push endpoint required the destination in the query, where Docker has it in the path',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { digestInAux: false },
      because: 'before Podman 6.0 the digest was only in the text of a status message',
      source: 'https://github.com/containers/podman/pull/28692',
    },
  ],
  advice: [
    {
      facts: ['pushed', 'pushedUnverified'],
      write:
        'Push on the command line, where a file that `CONTAINERS_REGISTRIES_CONF` names marks the registry as insecure. Over the API `tlsVerify=false` in the query works for Podman since 3.1, and Docker ignores it.',
      shownBy: 'registry/push-plain-localhost#pushedWhenCalledInsecure',
    },
    {
      facts: ['digestInAux'],
      write:
        'Read the digest from the registry: `GET /v2/NAME/manifests/TAG` has it in the header Docker-Content-Digest.',
      shownBy: 'registry/manifest-inspect#overHttp',
    },
    {
      facts: ['pulledUnverified'],
      write:
        'Pull on the command line, where a file that `CONTAINERS_REGISTRIES_CONF` names marks the registry as insecure; then the image is there for the API.',
      shownBy: 'registry/pull-by-digest#pulled',
    },
  ],
  async observe({ engine, step, registry }) {
    const repository = `${registry.plain.address}/${engine.name('container')}`;
    await engine.tag(await ownImage(engine), `${repository}:1`);
    const options = { auth: { username: '', password: '', serveraddress: registry.plain.address } };
    const send = (title: string, path: string) =>
      step(title, async () => {
        const reply = await engine.api('POST', path, undefined, options);
        const messages = jsonLines(reply.body);
        const failed =
          reply.status >= 400 || messages.some((message) => 'error' in message || 'errorDetail' in message);
        return { done: !failed && messages.length > 0, messages };
      });
    const push = await send('push', `/images/${repository}/push?tag=1`);
    const unverified = await send(
      'push without verification',
      `/images/${repository}/push?tag=1&tlsVerify=false`,
    );
    const digest = textAt(unverified.messages.at(-1), 'aux', 'Digest');
    await engine.removeImage(`${repository}:1`);
    const left = await engine.imageExists(`${repository}:1`);
    const pull = await send(
      'pull without verification',
      `/images/create?fromImage=${encodeURIComponent(repository)}&tag=1&tlsVerify=false`,
    );
    return {
      pushed: push.done,
      pushedUnverified: unverified.done,
      digestInAux: /^sha256:[0-9a-f]{64}$/.test(digest),
      pulledUnverified: !left && pull.done && (await engine.imageExists(`${repository}:1`)),
    };
  },
});
