import { scenario } from '../../harness/scenario.ts';

/** Prints a line for each answer: the status of a path, or the error that it ended in. */
const client = `
const http = require('http');
const [socketPath, name, sibling] = process.argv.slice(1);
const ask = (method, path, body) => new Promise((done) => {
  const headers = body ? { 'Content-Type': 'application/json' } : {};
  const request = http.request({ socketPath, method, path, headers }, (reply) => {
    reply.resume().on('end', () => done(reply.statusCode));
  });
  request.on('error', (error) => done(error.code)).end(body);
});
(async () => {
  console.log('ping ' + await ask('GET', '/_ping'));
  console.log('self ' + await ask('GET', '/containers/' + require('os').hostname() + '/json'));
  if (name) console.log('sibling ' + await ask('POST', '/containers/create?name=' + name, sibling));
})();`;

export default scenario({
  id: 'socket/handed-in',
  title: 'A program in a container reaches the engine by -v SOCKET:/var/run/docker.sock',
  why: 'CI runners, Traefik, Portainer, Watchtower and the reaper of Testcontainers are handed the socket in this way.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/engine/security/protect-access/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    isSocket: {
      title: 'the path is a socket in the container',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount'],
    },
    answers: {
      title: 'root in the container is answered on it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'value:/var/run/docker.sock'],
    },
    findsItself: {
      title: 'the container finds itself by its hostname',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'value:/var/run/docker.sock'],
    },
    makesSibling: {
      title: 'it makes a container beside itself, which the host sees',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'value:/var/run/docker.sock'],
    },
    readOnly: {
      title: 'a bind with :ro makes no difference',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'value:ro'],
    },
    ordinaryUser: {
      title: 'another user than root gets no access (EACCES)',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'ordinary-user'],
    },
  },
  async observe({ engine, step, host }) {
    // A program that speaks over a socket, and its libraries, are those of the host.
    const node = (await host.run(['sh', '-c', 'readlink -f "$(command -v node)"'])).stdout.trim();
    const libraries: string[] = [];
    for (const path of ['/lib', '/lib64']) {
      if ((await host.stat(path)) !== null) libraries.push(`${path}:${path}:ro`);
    }
    const socket = host.engineSocket;
    const container = await engine.start({
      network: 'none',
      binds: [
        `${socket}:/var/run/docker.sock`,
        `${socket}:/read-only.sock:ro`,
        `${node}:/node:ro`,
        ...libraries,
      ],
    });
    const ask = async (title: string, path: string, args: readonly string[], spec?: { user: string }) => {
      const command = 'test -S "$1" && echo socket; exec /node -e "$0" "$@"';
      const { stdout } = await step(title, () =>
        engine.exec(container, ['sh', '-c', command, client, path, ...args], spec),
      );
      return stdout.split('\n');
    };
    const sibling = engine.name('container');
    // It has our label from its image.
    const config = { Image: engine.image('base'), Cmd: ['true'] };
    const root = await ask('ask as root', '/var/run/docker.sock', [sibling, JSON.stringify(config)]);
    const readOnly = await ask('ask with :ro', '/read-only.sock', []);
    const other = await ask('ask as another user', '/var/run/docker.sock', [], { user: '1234' });
    return {
      isSocket: root.includes('socket'),
      answers: root.includes('ping 200'),
      findsItself: root.includes('self 200'),
      makesSibling: root.includes('sibling 201') && (await engine.exists(sibling)),
      readOnly: readOnly.includes('ping 200'),
      ordinaryUser: other.includes('ping EACCES'),
    };
  },
});
