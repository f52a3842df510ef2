import {
  calledInsecure,
  commitRefused,
  jsonLines,
  ownImage,
  scenario,
  valueAt,
} from '../../harness/scenario.ts';

const listType = 'application/vnd.docker.distribution.manifest.list.v2+json';
const imageTypes = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
];

export default scenario({
  id: 'registry/manifest-inspect',
  title: 'docker manifest inspect shows the manifest list or the image behind a tag',
  why: 'Release jobs check that the manifest list has every platform before they announce a tag.',
  claims: ['reg-07'],
  sources: ['https://docs.docker.com/reference/cli/docker/manifest/inspect/'],
  surfaces: ['cli'],
  uses: ['registry'],
  needs: ['same-host'],
  facts: {
    plain: {
      title: 'it reads a plain-HTTP registry on localhost without an option',
      reference: false,
      weight: 'extra',
      about: ['cli:manifest inspect'],
      when: ['unsafe-registry'],
    },
    insecure: {
      title: 'it reads that registry with --insecure',
      reference: true,
      weight: 'fails',
      about: ['cli:manifest inspect --insecure'],
      when: ['unsafe-registry'],
    },
    list: {
      title: 'it shows a manifest list with its entry',
      reference: true,
      weight: 'fails',
      about: ['cli:manifest inspect'],
    },
    single: {
      title: 'it shows an image from docker commit with its layers',
      reference: true,
      weight: 'fails',
      about: ['cli:manifest inspect'],
      when: ['no-manifest-list'],
    },
    verbose: {
      title: '-v adds the Descriptor of each manifest',
      reference: true,
      weight: 'output',
      about: ['cli:manifest inspect --verbose'],
    },
    overHttp: {
      title: 'GET /v2/NAME/manifests/TAG on the registry gives list, image with layers, and digest',
      reference: true,
      weight: 'fails',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.4.0' },
      facts: { insecure: false, verbose: false },
      weight: 'fails',
      because: 'the options --insecure and -v came with Podman 4.4',
      source: 'https://github.com/containers/podman/pull/15359',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { plain: true },
      because: 'Podman reads from registries.conf what Docker expects as an option',
      source: 'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { single: false, verbose: false },
      because:
        'Podman accepts -v for compatibility only, and shows only lists and images in the Docker format, while it commits in the OCI format',
      source: 'https://github.com/containers/podman/blob/main/pkg/domain/infra/abi/manifest.go',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['plain', 'insecure', 'list', 'single', 'verbose'],
      write:
        "Ask the registry itself: `curl --header 'Accept: application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json' http://REGISTRY/v2/NAME/manifests/TAG`; the digest is in the header Docker-Content-Digest.",
      shownBy: 'registry/manifest-inspect#overHttp',
    },
  ],
  async observe({ engine, step, host, registry, told }) {
    const env = await calledInsecure(host, registry.plain);
    const repository = engine.name('container');
    const { address } = registry.plain;
    const name = `${address}/${repository}`;
    await engine.tag(await ownImage(engine), `${name}:1`);
    const pushed = await step('push', () => engine.cli(['push', `${name}:1`], { env }));
    if (pushed.exitCode !== 0) {
      return { plain: false, insecure: false, list: false, single: false, verbose: false, overHttp: false };
    }
    // Through /dev/tcp of bash, because not every host has a program that sends a PUT.
    const tell = async (method: string, tag: string, headers: readonly string[], body = '') => {
      const head = [
        `${method} /v2/${repository}/manifests/${tag} HTTP/1.1`,
        `Host: ${address}`,
        'Connection: close',
        ...headers,
        `Content-Length: ${body.length}`,
      ];
      const request = `${head.join('\r\n')}\r\n\r\n${body}`;
      const talk = `exec 3<>/dev/tcp/${address.replace(':', '/')}; printf %s "$1" >&3; timeout 5 cat <&3`;
      return (await host.run(['bash', '-c', talk, 'bash', request])).stdout;
    };
    const image = await step('ask the registry for it', () =>
      tell('GET', '1', [`Accept: ${imageTypes.join(', ')}`]),
    );
    await step('put a manifest list of it into the registry', async () => {
      const field = (key: string) => new RegExp(`^${key}: *(\\S+)`, 'im').exec(image)?.[1] ?? '';
      const entry = {
        mediaType: field('content-type'),
        size: Number(field('content-length')),
        digest: `sha256:${told(field('docker-content-digest').replace(/^sha256:/, ''))}`,
        platform: { architecture: 'amd64', os: 'linux' },
      };
      const list = JSON.stringify({ schemaVersion: 2, mediaType: listType, manifests: [entry] });
      const put = await tell('PUT', 'list', [`Content-Type: ${listType}`], list);
      if (!put.includes(' 201 ')) throw new Error('the registry did not accept the list');
    });
    const listed = await step('ask the registry for the list', () =>
      tell('GET', 'list', [`Accept: ${listType}`]),
    );
    const inspect = (tag: string, ...options: readonly string[]) =>
      step(['inspect', ...options, tag].join(' '), async () => {
        const reply = await engine.cli(['manifest', 'inspect', ...options, `${name}:${tag}`], { env });
        const [shown] = reply.exitCode === 0 ? jsonLines(reply.stdout.replaceAll('\n', '')) : [];
        const entries = (key: string) => {
          const found = valueAt(shown, key);
          return Array.isArray(found) ? found.length : 0;
        };
        return { done: reply.exitCode === 0, text: reply.stdout, entries };
      });
    const plain = await inspect('list');
    const insecure = await inspect('list', '--insecure');
    const option = insecure.done ? ['--insecure'] : [];
    return {
      plain: plain.done,
      insecure: insecure.done,
      list: (insecure.done ? insecure : plain).entries('manifests') === 1,
      single: (await inspect('1', ...option)).entries('layers') === 2,
      verbose: (await inspect('list', ...option, '-v')).text.includes('"Descriptor"'),
      overHttp:
        /"manifests": ?\[/.test(listed) &&
        /"layers": ?\[/.test(image) &&
        /^docker-content-digest: sha256:/im.test(image),
    };
  },
});
