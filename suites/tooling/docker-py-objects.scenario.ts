import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import docker, io, tarfile
from docker import errors, types
image, tagged, network_name, volume_name, one, two = given
client = docker.from_env()
held = {}
def volume():
    held['volume'] = client.volumes.create(volume_name, labels=labels)
    return client.volumes.get(volume_name).name == volume_name and volume_name in [one.name for one in client.volumes.list()]
tell('volume', volume)
def network():
    held['network'] = client.networks.create(network_name, driver='bridge', labels=labels, check_duplicate=True,
        ipam=types.IPAMConfig(pool_configs=[types.IPAMPool(subnet='10.231.77.0/24')]))
    return [one.name for one in client.networks.list(names=[network_name])] == [network_name]
tell('network', network)
def mounted():
    held['it'] = client.containers.run(image, ['sh', '-c', 'sleep 300 & trap "kill $!; exit 0" TERM; wait'], name=one, detach=True, labels=labels,
        network=network_name, mounts=[types.Mount('/data', volume_name, type='volume')], ports={'80/tcp': ('127.0.0.1', None)})
    held['it'].reload()
    return [mount['Name'] for mount in held['it'].attrs['Mounts'] if mount['Destination'] == '/data'] == [volume_name]
tell('mounted', mounted)
it = held.get('it')
tell('ports', lambda: it.ports['80/tcp'][0]['HostIp'] == '127.0.0.1' and int(it.ports['80/tcp'][0]['HostPort']) > 0)
tell('address', lambda: it.attrs['NetworkSettings']['Networks'][network_name]['IPAddress'].startswith('10.231.77.'))
def put():
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode='w') as archive:
        entry = tarfile.TarInfo('file')
        entry.size = 7
        archive.addfile(entry, io.BytesIO(b'content'))
    return it.put_archive('/data', data.getvalue())
tell('put', put)
def got():
    bits, stat = it.get_archive('/data/file')
    with tarfile.open(fileobj=io.BytesIO(b''.join(bits))) as archive:
        return stat['name'] == 'file' and stat['size'] == 7 and archive.extractfile('file').read() == b'content'
tell('got', got)
tell('difference', lambda: it.exec_run(['touch', '/new']).exit_code == 0 and {'Path': '/new', 'Kind': 1} in it.diff())
def members():
    held['network'].reload()
    return [one.name for one in held['network'].containers] == [one]
tell('members', lambda: [member.name for member in client.networks.get(network_name).containers] == [one])
def disconnected():
    held['network'].disconnect(it)
    it.reload()
    return network_name not in it.attrs['NetworkSettings']['Networks']
tell('disconnected', disconnected)
def tagging():
    client.images.get(image).tag(tagged, 'x')
    return (tagged + ':x') in client.images.get(tagged + ':x').tags
tell('tagged', tagging)
tell('untagged', lambda: client.images.remove(tagged + ':x') is None)
def missing(ask, kind):
    try:
        ask()
    except kind:
        return True
tell('missingImage', lambda: missing(lambda: client.images.get(tagged + ':none'), errors.ImageNotFound))
tell('missingContainer', lambda: missing(lambda: client.containers.get(two), errors.NotFound))
tell('missingVolume', lambda: missing(lambda: client.volumes.get(two), errors.NotFound))
tell('missingNetwork', lambda: missing(lambda: client.networks.get(two), errors.NotFound))
def taken():
    try:
        client.containers.create(image, name=one, labels=labels)
    except errors.APIError as error:
        return error.status_code
tell('taken', taken)
tell('images', lambda: [image in one.tags for one in client.images.list(filters={'reference': image})] == [True])
tell('version', lambda: client.version()['ApiVersion'] != '' and client.info()['ServerVersion'] != '')
tell('usage', lambda: sorted(client.df())[:1] != [])
if it:
    it.remove(force=True)
for kind in ('network', 'volume'):
    tell(kind + 'Removed', lambda: held[kind].remove() is None)
`;

export default scenario({
  id: 'tooling/docker-py-objects',
  title: 'docker-py makes networks, volumes and tags, copies archives, and names errors',
  why: 'Ansible modules and test suites tell a missing object from a broken engine by the class of the exception.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://docker-py.readthedocs.io/en/stable/'],
  surfaces: ['api'],
  needs: ['same-host', 'docker-py'],
  facts: {
    volume: { title: 'volumes.create, get and list', reference: true, weight: 'fails', about: [] },
    network: {
      title: 'networks.create with a subnet, and list by name',
      reference: true,
      weight: 'fails',
      about: [],
    },
    mounted: {
      title: 'containers.run with a Mount and a network',
      reference: true,
      weight: 'fails',
      about: [],
    },
    ports: {
      title: 'container.ports of a port that the engine chose',
      reference: true,
      weight: 'fails',
      about: [],
    },
    address: { title: 'address on the network, in attrs', reference: true, weight: 'fails', about: [] },
    put: { title: 'put_archive', reference: true, weight: 'fails', about: [] },
    got: { title: 'get_archive, with name and size', reference: true, weight: 'fails', about: [] },
    difference: { title: 'diff() tells a new file', reference: true, weight: 'fails', about: [] },
    members: { title: 'network.containers', reference: true, weight: 'fails', about: [] },
    disconnected: { title: 'network.disconnect', reference: true, weight: 'fails', about: [] },
    tagged: { title: 'image.tag, and the name in image.tags', reference: true, weight: 'fails', about: [] },
    untagged: { title: 'images.remove of that name', reference: true, weight: 'fails', about: [] },
    missing: {
      title: 'ImageNotFound and NotFound for image, container, volume and network',
      reference: 'true true true true',
      weight: 'fails',
      about: [],
    },
    taken: {
      title: 'status_code of APIError for a name that is taken',
      reference: 409,
      weight: 'output',
      about: [],
    },
    images: {
      title: 'images.list(filters=…) finds one by its name',
      reference: true,
      weight: 'fails',
      about: [],
    },
    version: { title: 'version() and info()', reference: true, weight: 'fails', about: [] },
    usage: { title: 'df()', reference: true, weight: 'fails', about: [] },
    removed: { title: 'network.remove and volume.remove', reference: true, weight: 'fails', about: [] },
  },
  // For df.
  alone: true,
  differences: [
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { taken: 500 },
      because: 'before 6.0 Podman has no specific status for a name that is taken at create',
      source: 'https://github.com/containers/podman/pull/28286',
    },
  ],
  advice: [
    {
      facts: ['taken'],
      write: 'Ask `containers.get(NAME)` first: NotFound says that the name is free.',
      shownBy: 'tooling/docker-py-objects#missing',
    },
  ],
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const tagged = engine.name('image').replace(/:[^/]*$/, '');
    const given = [
      engine.image('base'),
      tagged,
      engine.name('network'),
      engine.name('volume'),
      engine.name('container'),
      engine.name('container'),
    ];
    const told = await step('run the program', () => askProgram(engine, 'python', program, given));
    const is = (name: string) => told[name] === true;
    return {
      volume: is('volume'),
      network: is('network'),
      mounted: is('mounted'),
      ports: is('ports'),
      address: is('address'),
      put: is('put'),
      got: is('got'),
      difference: is('difference'),
      members: is('members'),
      disconnected: is('disconnected'),
      tagged: is('tagged'),
      untagged: is('untagged'),
      missing: ['missingImage', 'missingContainer', 'missingVolume', 'missingNetwork'].map(is).join(' '),
      taken: typeof told.taken === 'number' ? told.taken : null,
      images: is('images'),
      version: is('version'),
      usage: is('usage'),
      removed: is('networkRemoved') && is('volumeRemoved'),
    };
  },
});
