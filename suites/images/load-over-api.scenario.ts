import { handMadeArchive, handMadeLayout, jsonLines, scenario, textAt } from '../../harness/scenario.ts';

const load = ['api:POST /images/load'];

export default scenario({
  id: 'images/load-over-api',
  title: 'POST /images/load takes several images, as GET /images/get?names= writes them',
  why: 'Deployment tools hand images to an engine through the socket, without a registry.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageLoad'],
  surfaces: ['api'],
  facts: {
    status: { title: 'status of a load', reference: 200, weight: 'fails', about: load },
    both: { title: 'both images of an archive are loaded', reference: true, weight: 'silent', about: load },
    stream: {
      title: 'a message has stream with "Loaded image: NAME" for each of them',
      reference: true,
      weight: 'silent',
      about: load,
      when: ['output-read'],
    },
    layout: {
      title: 'an archive of an OCI layout without manifest.json is loaded',
      reference: false,
      weight: 'extra',
      about: load,
    },
    broken: {
      title: 'what is no archive is answered with an error, as a status or in the stream',
      reference: true,
      weight: 'silent',
      about: load,
      when: ['failing-command'],
    },
    got: {
      title: 'GET /images/get?names=… of both has both names in manifest.json',
      reference: true,
      weight: 'silent',
      about: ['api:GET /images/get', 'api:GET /images/get ?names'],
    },
    getMissing: {
      title: 'status of GET /images/NAME/get for a missing image',
      reference: 404,
      weight: 'output',
      about: ['api:GET /images/{name}/get'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { layout: true },
      because:
        'Podman loads what it finds the format of; Docker without the image store of containerd loads its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman-load.1.html',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { status: 500, both: false, got: false },
      because: 'before 4.0 the Docker API of Podman refuses an archive of more than one image',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { stream: false },
      because: 'Podman sends one message with all names, a comma between them',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/images.go',
    },
  ],
  async observe({ engine, step, host }) {
    const { labels } = engine;
    const [one, other, third] = [engine.name('image'), engine.name('image'), engine.name('image')];
    const load = (what: string, file: string) =>
      step(what, () => engine.api('POST', '/images/load', undefined, { archive: { file } }));
    const two = await load(
      'two images',
      await handMadeArchive(host, [
        { names: [one], labels },
        { names: [other], labels },
      ]),
    );
    await load(
      'an OCI layout',
      await handMadeLayout(host, [{ names: [third], labels: { ...labels, third: 'yes' } }]),
    );
    const directory = await host.directory();
    await host.writeFile(`${directory}/broken`, 'no archive'.repeat(100));
    const broken = await load('no archive', `${directory}/broken`);
    const got = await step('get both', () => engine.api('GET', `/images/get?names=${one}&names=${other}`));
    const missing = await step('get a missing one', () =>
      engine.api('GET', `/images/${engine.name('image')}/get`),
    );
    const told = jsonLines(two.body).map((message) => textAt(message, 'stream'));
    const text = typeof got.body === 'string' ? got.body : '';
    return {
      status: two.status,
      both: (await engine.imageExists(one)) && (await engine.imageExists(other)),
      stream: [one, other].every((name) => told.join('\n').split('\n').includes(`Loaded image: ${name}`)),
      layout: await engine.imageExists(third),
      broken: broken.status >= 400 || jsonLines(broken.body).some((message) => 'error' in message),
      got: text.includes(`["${one}"]`) && text.includes(`["${other}"]`),
      getMissing: missing.status,
    };
  },
});
