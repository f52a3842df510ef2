import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import Docker from 'dockerode';
import { text } from 'node:stream/consumers';
const [image, repository, networkName, volumeName, one, two, three, four] = given;
const docker = new Docker();
let calls = 0;
const failed = [];
const call = async (name, ask, accept = () => true) => {
  calls += 1;
  try {
    const answer = await ask();
    if (!accept(answer)) failed.push(name);
    return answer;
  } catch (error) {
    console.error(name + ': ' + error.message);
    failed.push(name);
  }
};
/** Tells which calls of a group fail. */
const group = async (name, ask) => {
  failed.length = 0;
  await ask();
  console.log(JSON.stringify({ [name]: failed.join(', ') }));
};
const command = ['sh', '-c', 'echo up; sleep 300 & trap "kill $!; exit 0" TERM; wait'];
await group('system', async () => {
  await call('ping', () => docker.ping(), (answer) => String(answer) === 'OK');
  await call('version', () => docker.version(), ({ ApiVersion, Os }) => Boolean(ApiVersion) && Os === 'linux');
  await call('info', () => docker.info(), ({ NCPU, OSType }) => NCPU > 0 && OSType === 'linux');
  await call('df', () => docker.df(), ({ Images, Volumes }) => Array.isArray(Images) && Array.isArray(Volumes));
});
await group('images', async () => {
  await call('listImages', () => docker.listImages({ filters: { reference: [image] } }), (list) => list.length === 1 && list[0].RepoTags.includes(image));
  await call('image.inspect', () => docker.getImage(image).inspect(), ({ Id, Config }) => Id.startsWith('sha256:') && Config.Cmd[0] === 'sh');
  await call('image.history', () => docker.getImage(image).history(), (history) => history.length > 0);
  await call('image.tag', () => docker.getImage(image).tag({ repo: repository, tag: 'x' }));
  await call('image.get', async () => (await text(await docker.getImage(repository + ':x').get())).length, (length) => length > 1000);
  await call('loadImage', async () => text(await docker.loadImage(await docker.getImage(repository + ':x').get())), (told) => told.includes(repository));
  await call('image.remove', () => docker.getImage(repository + ':x').remove(), (removed) => removed.some(({ Untagged }) => Untagged === repository + ':x'));
});
let network;
let volume;
await group('networksAndVolumes', async () => {
  network = await call('createNetwork', () => docker.createNetwork({ Name: networkName, Driver: 'bridge', Labels: labels, CheckDuplicate: true }), ({ id }) => Boolean(id));
  await call('network.inspect', () => docker.getNetwork(networkName).inspect(), ({ Name, Driver }) => Name === networkName && Driver === 'bridge');
  await call('listNetworks', () => docker.listNetworks({ filters: { name: [networkName] } }), (list) => list.length === 1);
  volume = await call('createVolume', () => docker.createVolume({ Name: volumeName, Labels: labels }));
  await call('volume.inspect', () => docker.getVolume(volumeName).inspect(), ({ Name, Mountpoint }) => Name === volumeName && Boolean(Mountpoint));
  await call('listVolumes', () => docker.listVolumes({ filters: { name: [volumeName] } }), ({ Volumes }) => Volumes.length === 1);
});
let container;
await group('containers', async () => {
  container = await call('createContainer', () => docker.createContainer({ name: one, Image: image, Cmd: command, Labels: labels, Env: ['COLOUR=blue'],
    ExposedPorts: { '80/tcp': {} }, HostConfig: { Binds: [volumeName + ':/data'], PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] },
    NetworkMode: networkName, RestartPolicy: { Name: 'no' } } }));
  await call('container.start', () => container.start());
  await call('start again', () => container.start().then(() => 204, (error) => error.statusCode), (status) => status === 304);
  await call('container.inspect', () => container.inspect(), ({ Name, State, NetworkSettings }) => Name === '/' + one && State.Running && Number(NetworkSettings.Ports['80/tcp'][0].HostPort) > 0);
  await call('listContainers', () => docker.listContainers({ filters: { name: [one] } }), (list) => list.length === 1 && list[0].State === 'running' && list[0].Names[0] === '/' + one);
  await call('container.top', () => container.top(), ({ Processes }) => Processes.length > 0);
  await call('container.logs', async () => {
    let logs = '';
    for (let tries = 0; tries < 50 && !logs.includes('up'); tries += 1) logs = String(await container.logs({ stdout: true, stderr: true }));
    return logs;
  }, (logs) => logs.includes('up'));
  await call('container.attach', async () => text(await container.attach({ logs: true, stream: false, stdin: false, stdout: true, stderr: true })), (logs) => logs.includes('up'));
  await call('listContainers with a limit', () => docker.listContainers({ all: true, limit: 1 }), (list) => list.length === 1);
  await call('getEvents', async () => text(await docker.getEvents({ since: 0, until: Math.floor(Date.now() / 1000) + 2, filters: { container: [one], event: ['start'] } })), (events) => events.includes(one));
  await call('container.changes', () => container.changes(), (changes) => changes === null || Array.isArray(changes));
  await call('container.resize', () => container.resize({ h: 20, w: 80 }).then(() => true, (error) => error.statusCode < 600));
  await call('container.rename', () => container.rename({ name: two }));
});
await group('execs', async () => {
  const exec = await call('container.exec', () => container.exec({ Cmd: ['sh', '-c', 'echo $COLOUR; exit 4'], AttachStdout: true, AttachStderr: true }));
  const stream = await call('exec.start', () => exec.start({ hijack: true, stdin: false }));
  await call('output', () => text(stream), (output) => output.includes('blue'));
  await call('exec.inspect', () => exec.inspect(), ({ ExitCode, Running }) => ExitCode === 4 && Running === false);
});
await group('archives', async () => {
  await call('getArchive', async () => text(await container.getArchive({ path: '/etc/passwd' })), (archive) => archive.includes('root:x:0:0'));
  await call('infoArchive', async () => (await container.infoArchive({ path: '/etc/passwd' })).headers?.['x-docker-container-path-stat'] ?? 'none', (stat) => stat !== 'none');
  await call('putArchive', async () => container.putArchive(await container.getArchive({ path: '/etc/passwd' }), { path: '/data' }));
  await call('export', async () => (await text(await container.export())).length, (length) => length > 1000);
  await call('commit', () => container.commit({ repo: repository, tag: 'made', changes: 'LABEL made=yes' }), ({ Id }) => Boolean(Id));
  await call('remove what was made', () => docker.getImage(repository + ':made').remove());
});
await group('ends', async () => {
  await call('container.kill', () => container.kill({ signal: 'SIGCONT' }));
  await call('container.stop', () => container.stop({ t: 2 }));
  await call('stop again', () => container.stop().then(() => 204, (error) => error.statusCode), (status) => status === 304);
  await call('container.wait', () => container.wait(), ({ StatusCode }) => StatusCode === 0);
  await call('container.restart', () => container.restart({ t: 1 }));
  await call('container.remove', () => container.remove({ force: true, v: true }));
  await call('removed', () => docker.getContainer(two).inspect().then(() => 200, (error) => error.statusCode), (status) => status === 404);
  await call('docker.run', async () => (await docker.run(image, ['sh', '-c', 'exit 6'], null, { name: three, Labels: labels, HostConfig: { NetworkMode: 'none' } }))[0].StatusCode, (status) => status === 6);
  await call('volume.remove', () => docker.getVolume(volumeName).remove());
  await call('network.remove', () => docker.getNetwork(networkName).remove());
});
await docker.createContainer({ name: four, Image: image, Labels: labels, HostConfig: { NetworkMode: 'none' } });
await tell('update', () => docker.getContainer(four).update({ RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 } }).then(() => true));
console.log(JSON.stringify({ calls }));
process.exit(0);
`;

export default scenario({
  id: 'tooling/dockerode-calls',
  title: 'dockerode makes, inspects, commits and removes objects in fifty API calls',
  why: 'Node programs, dashboards and CI runners use this library; each call that fails needs a way around.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://github.com/apocas/dockerode'],
  surfaces: ['api'],
  needs: ['same-host'],
  // For df.
  alone: true,
  facts: {
    calls: { title: 'calls that were made', reference: 50, weight: 'fails', about: [] },
    system: {
      title: 'calls that fail, of ping, version, info and df',
      reference: '',
      weight: 'fails',
      about: [],
    },
    images: {
      title: 'calls that fail, of inspect, history, tag, get and remove of images',
      reference: '',
      weight: 'fails',
      about: [],
    },
    networksAndVolumes: {
      title: 'calls that fail, of create, inspect and list of networks and volumes',
      reference: '',
      weight: 'fails',
      about: [],
    },
    containers: {
      title: 'calls that fail, of those about a running container',
      reference: '',
      weight: 'fails',
      about: [],
    },
    execs: { title: 'calls that fail, of those about an exec', reference: '', weight: 'fails', about: [] },
    archives: {
      title: 'calls that fail, of archives, export and commit',
      reference: '',
      weight: 'fails',
      about: [],
    },
    update: { title: 'update of the restart policy', reference: true, weight: 'fails', about: [] },
    ends: {
      title: 'calls that fail, of stop, wait, restart, run and remove',
      reference: '',
      weight: 'fails',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.1.0' },
      facts: { update: false },
      because: 'before 5.1 Podman has no endpoint for update among those of Docker',
      source: 'https://github.com/containers/podman/releases/tag/v5.1.0',
    },
    {
      on: { engine: 'podman', version: '>=6.0.0' },
      facts: { system: 'df' },
      because:
        'Podman 6 answers GET /system/df without a version in the path in the shape of API 1.52, which has ImageUsage and VolumeUsage in place of Images and Volumes',
      source: 'https://github.com/containers/podman/commit/56e555bfc2',
    },
  ],
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const given = [
      engine.image('base'),
      engine.name('image').replace(/:[^/]*$/, ''),
      engine.name('network'),
      engine.name('volume'),
      ...Array.from({ length: 4 }, () => engine.name('container')),
    ];
    const told = await step('run the program', () => askProgram(engine, 'node', program, given));
    const text = (name: string) => (typeof told[name] === 'string' ? told[name] : null);
    return {
      calls: typeof told.calls === 'number' ? told.calls : null,
      system: text('system'),
      images: text('images'),
      networksAndVolumes: text('networksAndVolumes'),
      containers: text('containers'),
      execs: text('execs'),
      archives: text('archives'),
      update: told.update === true,
      ends: text('ends'),
    };
  },
});
