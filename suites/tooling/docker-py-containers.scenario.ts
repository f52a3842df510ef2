import { askProgram, scenario, textAt } from '../../harness/scenario.ts';

const program = `
import docker, socket
from docker import errors
image, one, two, three, four = given
client = docker.from_env()
tell('ping', client.ping)
common = dict(labels=labels, network_mode='none')
tell('run', lambda: client.containers.run(image, ['echo', 'out'], name=one, **common) == b'out\\n')
def failing():
    try:
        client.containers.run(image, ['sh', '-c', 'echo wrong >&2; exit 3'], name=two, **common)
    except errors.ContainerError as error:
        return [error.exit_status, error.stderr == b'wrong\\n']
tell('failing', failing)
held = {}
def detached():
    held['it'] = client.containers.run(image, ['sh', '-c', 'echo up; sleep 300 & trap "kill $!; exit 0" TERM; wait'],
        name=three, detach=True, environment={'COLOUR': 'blue'}, user='1000', hostname='chosen', tmpfs={'/scratch': 'size=64k'}, **common)
    return held['it'].status
tell('statusAtOnce', detached)
it = held['it']
it.reload()
tell('statusReloaded', lambda: it.status)
tell('byName', lambda: client.containers.get(three).id == it.id)
tell('listed', lambda: [one.name for one in client.containers.list(filters={'name': three})] == [three])
tell('attributes', lambda: [it.name == three, it.short_id == it.id[:len(it.short_id)], it.labels.items() >= labels.items(), it.image.tags[0] == image])
tell('exec', lambda: list(it.exec_run(['sh', '-c', 'echo $COLOUR $(id -u) $(hostname); exit 4'])) == [4, b'blue 1000 chosen\\n'])
tell('demux', lambda: it.exec_run(['sh', '-c', 'echo a; echo b >&2'], demux=True).output == (b'a\\n', b'b\\n'))
tell('streamed', lambda: b''.join(it.exec_run(['echo', 'bit by bit'], stream=True).output) == b'bit by bit\\n')
tell('logs', lambda: it.logs() == b'up\\n')
tell('top', lambda: any('sleep' in ' '.join(row) for row in it.top()['Processes']))
tell('stats', lambda: it.stats(stream=False)['read'] != '')
def renamed():
    it.rename(four)
    it.reload()
    return it.name == four
tell('renamed', renamed)
def stopped():
    it.stop(timeout=2)
    return it.wait()['StatusCode']
tell('stopped', stopped)
def restarted():
    it.restart(timeout=1)
    it.reload()
    return it.status
tell('restarted', restarted)
def removed():
    it.remove(force=True)
    try:
        client.containers.get(four)
    except errors.NotFound:
        return True
tell('removed', removed)
`;

export default scenario({
  id: 'tooling/docker-py-containers',
  title: 'docker-py runs, lists, stops and removes containers, with exec and logs',
  why: 'Python programs, Ansible and many test suites drive containers through this library.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://docker-py.readthedocs.io/en/stable/containers.html'],
  surfaces: ['api'],
  needs: ['same-host', 'docker-py'],
  facts: {
    ping: { title: 'client.ping()', reference: true, weight: 'fails', about: [] },
    run: { title: 'containers.run gives the output', reference: true, weight: 'fails', about: [] },
    failing: {
      title: 'ContainerError has the exit code and standard error',
      reference: '[3,true]',
      weight: 'silent',
      about: [],
    },
    statusAtOnce: {
      title: 'status right after run(detach=True)',
      reference: 'created',
      weight: 'output',
      about: [],
    },
    statusReloaded: { title: 'status after reload()', reference: 'running', weight: 'silent', about: [] },
    found: { title: 'get by name and list by filter find it', reference: true, weight: 'fails', about: [] },
    attributes: {
      title: 'name, short_id, labels and image.tags',
      reference: true,
      weight: 'silent',
      about: [],
    },
    exec: {
      title: 'exec_run gives exit code and output, in its environment',
      reference: true,
      weight: 'fails',
      about: [],
    },
    demux: {
      title: 'exec_run(demux=True) keeps the streams apart',
      reference: true,
      weight: 'silent',
      about: [],
    },
    streamed: { title: 'exec_run(stream=True) gives all', reference: true, weight: 'silent', about: [] },
    logs: { title: 'logs()', reference: true, weight: 'fails', about: [] },
    top: { title: 'top() lists the process', reference: true, weight: 'fails', about: [] },
    stats: { title: 'stats(stream=False)', reference: true, weight: 'fails', about: [] },
    renamed: { title: 'rename() and reload()', reference: true, weight: 'fails', about: [] },
    stopped: { title: 'stop(), and the StatusCode of wait()', reference: 0, weight: 'silent', about: [] },
    restarted: {
      title: 'status after restart() of what was stopped',
      reference: 'running',
      weight: 'fails',
      about: [],
    },
    removed: { title: 'remove(force=True), and then NotFound', reference: true, weight: 'fails', about: [] },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const names = Array.from({ length: 4 }, () => engine.name('container'));
    const told = await step('run the program', () =>
      askProgram(engine, 'python', program, [engine.image('base'), ...names]),
    );
    return {
      ping: told.ping === true,
      run: told.run === true,
      failing: JSON.stringify(told.failing ?? null),
      statusAtOnce: textAt(told, 'statusAtOnce'),
      statusReloaded: textAt(told, 'statusReloaded'),
      found: told.byName === true && told.listed === true,
      attributes: JSON.stringify(told.attributes) === '[true,true,true,true]',
      exec: told.exec === true,
      demux: told.demux === true,
      streamed: told.streamed === true,
      logs: told.logs === true,
      top: told.top === true,
      stats: told.stats === true,
      renamed: told.renamed === true,
      stopped: typeof told.stopped === 'number' ? told.stopped : null,
      restarted: textAt(told, 'restarted'),
      removed: told.removed === true,
    };
  },
});
