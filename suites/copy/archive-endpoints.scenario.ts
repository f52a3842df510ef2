import { scenario, script } from '../../harness/scenario.ts';

const put = 'api:PUT /containers/{id}/archive';
const get = 'api:GET /containers/{id}/archive';

export default scenario({
  id: 'copy/archive-endpoints',
  title: 'PUT /containers/ID/archive unpacks a tar or tar.gz, and GET answers with a tar',
  why: 'Test frameworks and editors copy files into containers through these endpoints.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/PutContainerArchive',
  ],
  surfaces: ['api'],
  facts: {
    putStatus: { title: 'status of PUT', reference: 200, weight: 'fails', about: [put] },
    content: {
      title: 'the file is in the container, with owner and mode of the archive',
      reference: '1234:1234 640',
      weight: 'silent',
      about: [put],
    },
    gzip: {
      title: 'an archive that gzip has compressed is unpacked',
      reference: true,
      weight: 'fails',
      about: [put],
    },
    missingDirectory: {
      title: 'status of PUT to a directory that does not exist',
      reference: 404,
      weight: 'output',
      about: [`${put} ?path`],
      when: ['failing-command'],
    },
    ontoFile: {
      title: 'status of PUT to a path that is a file',
      reference: 400,
      weight: 'output',
      about: [`${put} ?path`],
      when: ['failing-command'],
    },
    noPath: {
      title: 'status of PUT without a path',
      reference: 400,
      weight: 'output',
      about: [put],
      when: ['failing-command'],
    },
    overDirectory: {
      title: 'PUT of a file over a directory is refused, with noOverwriteDirNonDir=1',
      reference: true,
      weight: 'silent',
      about: [`${put} ?noOverwriteDirNonDir`],
      when: ['failing-command'],
    },
    readOnly: {
      title: 'status of PUT into a running container with a read-only root',
      reference: 400,
      weight: 'output',
      about: [put],
      when: ['failing-command'],
    },
    readOnlyRefused: {
      title: 'PUT into a running container with a read-only root is refused with any status',
      reference: true,
      weight: 'silent',
      about: [put],
      when: ['failing-command'],
    },
    getStatus: {
      title: 'status of GET and of HEAD',
      reference: true,
      weight: 'fails',
      about: [get, 'api:HEAD /containers/{id}/archive'],
    },
    got: {
      title: 'the archive of GET has the file by its last name',
      reference: true,
      weight: 'silent',
      about: [`${get} ?path`],
    },
    getMissing: {
      title: 'status of GET and HEAD of a missing path',
      reference: '404 404',
      weight: 'output',
      about: [`${get} ?path`, 'api:HEAD /containers/{id}/archive ?path'],
      when: ['absent-object'],
    },
    getNoPath: {
      title: 'status of GET without a path',
      reference: 400,
      weight: 'output',
      about: [get],
      when: ['failing-command'],
    },
    created: {
      title: 'a container that was never started takes and gives files',
      reference: true,
      weight: 'fails',
      about: [put, get],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<28.0.0' },
      facts: { ontoFile: 500, readOnly: 500 },
      because: 'before 28.0 Docker takes both for faults of its own',
      source: 'https://github.com/moby/moby/commit/9ed85f487d4760fcbf59515415def37d4bc37f27',
    },
    {
      on: { engine: 'podman' },
      facts: { ontoFile: 500, readOnly: 500 },
      because: 'Podman answers 500 for most of what goes wrong while it unpacks',
      source:
        'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_archive.go',
    },
    {
      on: { engine: 'podman' },
      facts: { missingDirectory: 200, noPath: 200 },
      weight: 'silent',
      because:
        'Podman makes the directory where there is none, and unpacks into the root where no path is given',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_copy_common.go',
    },
  ],
  advice: [
    {
      facts: ['readOnly'],
      write: 'Test for any status of 400 or more.',
      shownBy: 'copy/archive-endpoints#readOnlyRefused',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    const pack = async (name: string, ...options: string[]) => {
      const file = `${directory}/${name}`;
      const owner = ['--owner=1234', '--group=1234', '--mode=640'];
      await host.run(['tar', ...options, ...owner, '-cf', file, '-C', directory, 'file']);
      return file;
    };
    const [archive, compressed] = [await pack('plain.tar'), await pack('small.tar.gz', '-z')];
    const container = await engine.start({ network: 'none' });
    await engine.exec(container, script('mkdir -p /to /zipped /full/file'));
    const sent = (name: string, query: string, file = archive) =>
      step(`put ${query}`, async () => {
        const path = `/containers/${name}/archive?${query}`;
        return (await engine.api('PUT', path, undefined, { archive: { file } })).status;
      });
    const asked = (method: 'GET' | 'HEAD', name: string, query: string) =>
      step(`${method} ${query}`, () => engine.api(method, `/containers/${name}/archive?${query}`));
    const putStatus = await sent(container.name, 'path=/to');
    await sent(container.name, 'path=/zipped', compressed);
    const missingDirectory = await sent(container.name, 'path=/nowhere');
    const ontoFile = await sent(container.name, 'path=/to/file');
    const noPath = await sent(container.name, '');
    const overDirectory = await sent(container.name, 'path=/full&noOverwriteDirNonDir=1');
    const seen = await engine.exec(container, script('stat -c "%u:%g %a" /to/file', 'cat /zipped/file'));
    const got = await asked('GET', container.name, 'path=/to/file');
    const head = await asked('HEAD', container.name, 'path=/to/file');
    const getMissing = await asked('GET', container.name, 'path=/missing');
    const headMissing = await asked('HEAD', container.name, 'path=/missing');
    const getNoPath = await asked('GET', container.name, '');
    const readOnly = await engine.start({ network: 'none', readOnly: true });
    const readOnlyStatus = await sent(readOnly.name, 'path=/home');
    const created = await engine.create({ network: 'none' });
    const createdPut = await sent(created.name, 'path=/tmp');
    const createdGot = await asked('GET', created.name, 'path=/tmp/file');
    const holds = (body: unknown) =>
      typeof body === 'string' && body.startsWith('file\0') && body.includes('content');
    const [status = '', zipped = ''] = seen.stdout.split('\n');
    return {
      putStatus,
      content: status,
      gzip: zipped === 'content',
      missingDirectory,
      ontoFile,
      noPath,
      overDirectory: overDirectory >= 400,
      readOnly: readOnlyStatus,
      readOnlyRefused: readOnlyStatus >= 400,
      getStatus: got.status === 200 && head.status === 200,
      got: holds(got.body),
      getMissing: `${getMissing.status} ${headMissing.status}`,
      getNoPath: getNoPath.status,
      created: createdPut === 200 && holds(createdGot.body),
    };
  },
});
