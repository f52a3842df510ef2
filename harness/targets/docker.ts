/** Docker, through the daemon that the caller's `docker` talks to. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir, tmpdir, userInfo } from 'node:os';
import { ask, findProgram, searchPath } from '../host/programs.ts';
import type { Finding, TargetDefinition } from './definition.ts';
import type { MissingTarget } from './target.ts';

const id = 'docker';
const usualSocket = '/var/run/docker.sock';
const installHint = 'npm run matrix -- --install';

export const docker: TargetDefinition = {
  id,
  async find() {
    const file = await findProgram('docker');
    if (file === null) return missing('no-engine', 'no docker client on the PATH', installHint);
    const version = (await ask(file, ['--version'])) ?? '';
    if (/podman/i.test(version)) {
      return missing('no-engine', `${file} is Podman under Docker's name`, 'install Docker beside it');
    }
    // An empty DOCKER_HOST means none, as to Docker's own client.
    const chosen = process.env['DOCKER_HOST'] || (await currentContext(file));
    const endpoint = chosen ?? `unix://${usualSocket}`;
    if (!endpoint.startsWith('unix://')) {
      return missing(
        'no-engine',
        `the docker client talks to ${endpoint}, and only unix sockets are measured`,
        'unset DOCKER_HOST or choose a local context with docker context use',
      );
    }
    const socket = endpoint.slice('unix://'.length);
    const problem = await socketProblem(socket);
    if (problem) return { missing: problem };
    return {
      found: {
        id,
        engine: 'docker',
        mode: 'rootful',
        client: {
          file,
          args: [],
          env: { PATH: searchPath(), HOME: homedir(), LANG: 'C.UTF-8', DOCKER_HOST: endpoint },
          userName: userInfo().username,
          home: homedir(),
          cwd: tmpdir(),
        },
        socket,
      },
    };
  },
};

/** The endpoint of the context that the caller's own configuration chooses; only read. */
async function currentContext(file: string): Promise<string | null> {
  const host = await ask(file, ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
  return host?.trim() || null;
}

async function socketProblem(socket: string): Promise<MissingTarget | null> {
  const code = await connectError(socket);
  if (code === null) return null;
  if (code === 'EACCES' || code === 'EPERM') {
    return problem(
      'no-permission',
      `no permission on Docker's socket ${socket}`,
      'sudo usermod -aG docker "$USER", then log in again; or run as root',
    );
  }
  const daemon = await findProgram('dockerd');
  if (daemon === null) {
    return problem('no-engine', 'a docker client is here, but no Docker engine', installHint);
  }
  const systemd = await isReadable('/run/systemd/system');
  return problem(
    'daemon-down',
    `the Docker daemon does not answer on ${socket}`,
    systemd ? 'sudo systemctl start docker' : 'sudo dockerd, or npm run matrix -- --install',
  );
}

function connectError(socket: string): Promise<string | null> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(null);
    });
    connection.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'unknown');
    });
  });
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function problem(code: MissingTarget['code'], reason: string, hint: string): MissingTarget {
  return { id, code, reason, hint };
}

function missing(code: MissingTarget['code'], reason: string, hint: string): Finding {
  return { missing: problem(code, reason, hint) };
}
