import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import docker, socket, threading
image, one, two, three = given
client = docker.from_env()
common = dict(labels=labels, network_mode='none')
def attached():
    it = client.containers.create(image, ['cat'], name=one, stdin_open=True, **common)
    raw = it.attach_socket(params={'stdin': 1, 'stdout': 1, 'stderr': 1, 'stream': 1})
    it.start()
    raw._sock.sendall(b'hello\\n')
    raw._sock.settimeout(10)
    header = raw._sock.recv(8)
    text = raw._sock.recv(int.from_bytes(header[4:8], 'big'))
    raw.close()
    it.remove(force=True)
    return [header[0], text == b'hello\\n']
tell('attached', attached)
lines = {}
def followed():
    it = client.containers.run(image, ['sh', '-c', 'for i in 1 2 3; do echo line $i; sleep 0.3; done; exit 5'], name=two, detach=True, **common)
    return b''.join(it.logs(stream=True, follow=True)) == b'line 1\\nline 2\\nline 3\\n'
tell('followed', followed)
it = client.containers.get(two)
tell('waited', lambda: it.wait(timeout=20)['StatusCode'])
tell('tail', lambda: it.logs(tail=1) == b'line 3\\n')
tell('timestamps', lambda: it.logs(timestamps=True, tail=1).split(b' ')[0].startswith(b'20'))
tell('standardError', lambda: it.logs(stdout=False, stderr=True) == b'')
held = {}
def typed():
    held['it'] = client.containers.run(image, ['sh', '-c', 'sleep 300 & trap "kill $!; exit 0" TERM; wait'], name=three, detach=True, **common)
    code, raw = held['it'].exec_run(['cat'], stdin=True, socket=True)
    raw._sock.sendall(b'typed\\n')
    raw._sock.settimeout(10)
    header = raw._sock.recv(8)
    text = raw._sock.recv(int.from_bytes(header[4:8], 'big'))
    raw.close()
    return text == b'typed\\n'
tell('typed', typed)
def terminal():
    code, output = held['it'].exec_run(['sh', '-c', 'test -t 1 && echo terminal'], tty=True)
    return [code, output == b'terminal\\r\\n']
tell('terminal', terminal)
tell('statistics', lambda: next(held['it'].stats(decode=True))['read'] != '')
def events():
    stream = client.events(decode=True, filters={'container': three, 'event': 'kill'})
    threading.Timer(0.5, lambda: held['it'].kill()).start()
    threading.Timer(15, stream.close).start()
    event = next(iter(stream))
    stream.close()
    return [event['Type'], event['Action'], event['Actor']['Attributes']['name'] == three]
tell('events', events)
import os
sys.stdout.flush()
os._exit(0)
`;

export default scenario({
  id: 'tooling/docker-py-streams',
  title: 'docker-py attaches, follows logs, types into an exec and watches events',
  why: 'Notebooks, CI runners and game servers talk to their containers over these streams.',
  claims: ['alias-03'],
  sources: ['https://docker-py.readthedocs.io/en/stable/api.html'],
  surfaces: ['api'],
  needs: ['same-host', 'docker-py'],
  facts: {
    attached: {
      title: 'attach_socket before the start: stream and text of what cat gives back',
      reference: '[1,true]',
      weight: 'fails',
      about: [],
    },
    followed: {
      title: 'logs(stream=True, follow=True) has all lines and ends',
      reference: true,
      weight: 'fails',
      about: [],
    },
    waited: { title: 'StatusCode of wait(timeout=20)', reference: 5, weight: 'fails', about: [] },
    tail: { title: 'logs(tail=1)', reference: true, weight: 'silent', about: [] },
    timestamps: {
      title: 'logs(timestamps=True) begins with the year',
      reference: true,
      weight: 'fails',
      about: [],
    },
    standardError: {
      title: 'logs(stdout=False) has nothing of standard output',
      reference: true,
      weight: 'silent',
      about: [],
    },
    typed: {
      title: 'exec_run(stdin=True, socket=True) gives back what was typed',
      reference: true,
      weight: 'fails',
      about: [],
    },
    terminal: {
      title: 'exec_run(tty=True): exit code, and no frames',
      reference: '[0,true]',
      weight: 'fails',
      about: [],
    },
    statistics: {
      title: 'stats(decode=True) gives one after the other',
      reference: true,
      weight: 'fails',
      about: [],
    },
    events: {
      title: 'events(decode=True) tells the kill: Type, Action, name',
      reference: '["container","kill",true]',
      weight: 'fails',
      about: [],
    },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const names = Array.from({ length: 3 }, () => engine.name('container'));
    const told = await step('run the program', () =>
      askProgram(engine, 'python', program, [engine.image('base'), ...names]),
    );
    const is = (name: string) => told[name] === true;
    const text = (name: string) => JSON.stringify(told[name] ?? null);
    return {
      attached: text('attached'),
      followed: is('followed'),
      waited: typeof told.waited === 'number' ? told.waited : null,
      tail: is('tail'),
      timestamps: is('timestamps'),
      standardError: is('standardError'),
      typed: is('typed'),
      terminal: text('terminal'),
      statistics: is('statistics'),
      events: text('events'),
    };
  },
});
