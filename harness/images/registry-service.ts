/** The two registries of a run: what their containers are given, and how to see that they answer. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import { join } from 'node:path';
import type { ContainerSpec } from '../contract/container-spec.ts';
import type { Registry, RegistryPair } from '../contract/registry.ts';
import { makeAuthority, makeServerCertificate } from './certificates.ts';
import { htpasswd } from './htpasswd.ts';

export interface RegistryOptions {
  /** An existing directory that the engine's user can reach; it must outlive the containers. */
  directory: string;
  /** Free ports of 127.0.0.1. */
  ports: { secure: number; plain: number };
  /** The fixture image `registry`, or the full name of a public one that the engine already has. */
  image: NonNullable<ContainerSpec['image']>;
}

export interface RegistryService {
  pair: RegistryPair;
  containers: { secure: ContainerSpec; plain: ContainerSpec };
}

const containerPort = 5000;
const answerTimeoutMs = 2_000;

/** Writes the certificate, the key and the password file, and says what to start. */
export async function prepareRegistries(options: RegistryOptions): Promise<RegistryService> {
  const { directory, ports, image } = options;
  const credentials = { username: 'canialias', password: randomBytes(12).toString('hex') };
  const authority = await makeAuthority();
  const server = await makeServerCertificate(authority);

  // A directory of its own: Podman takes every key in the directory that it is given for a client's.
  const certificateDirectory = await readableDirectory(join(directory, 'registry-ca'));
  await writeReadable(join(certificateDirectory, 'ca.crt'), authority.certificate);
  const secrets = await readableDirectory(join(directory, 'registry-secrets'));
  await writeReadable(join(secrets, 'server.crt'), server.certificate);
  await writeReadable(join(secrets, 'server.key'), server.key);
  await writeReadable(join(secrets, 'htpasswd'), await htpasswd(credentials.username, credentials.password));

  const environment = { REGISTRY_STORAGE_DELETE_ENABLED: 'true', REGISTRY_LOG_LEVEL: 'warn' };
  return {
    pair: {
      secure: registryAt(ports.secure, { tls: true, credentials, certificateDirectory }),
      plain: registryAt(ports.plain, { tls: false, credentials: null, certificateDirectory: null }),
    },
    containers: {
      secure: {
        image,
        publish: [`127.0.0.1:${ports.secure}:${containerPort}`],
        // `z`: on a host with SELinux a container may read nothing that is not relabelled.
        binds: [`${secrets}:/secrets:ro,z`],
        env: {
          ...environment,
          REGISTRY_HTTP_TLS_CERTIFICATE: '/secrets/server.crt',
          REGISTRY_HTTP_TLS_KEY: '/secrets/server.key',
          REGISTRY_AUTH: 'htpasswd',
          REGISTRY_AUTH_HTPASSWD_REALM: 'canialias',
          REGISTRY_AUTH_HTPASSWD_PATH: '/secrets/htpasswd',
        },
      },
      plain: { image, publish: [`127.0.0.1:${ports.plain}:${containerPort}`], env: environment },
    },
  };
}

/**
 * Does the registry answer as it should: plain HTTP without credentials, and TLS with a certificate of its authority
 * and a login where it has credentials?
 */
export async function registryAnswers(registry: Registry): Promise<boolean> {
  const expected = registry.credentials === null ? 200 : 401;
  return (await statusOf(registry)) === expected;
}

async function statusOf(registry: Registry): Promise<number | null> {
  const options = { host: '127.0.0.1', port: registry.port, path: '/v2/', timeout: answerTimeoutMs };
  const ca =
    registry.certificateDirectory === null
      ? null
      : await readFile(join(registry.certificateDirectory, 'ca.crt'), 'utf8');
  return new Promise((resolve) => {
    const request =
      registry.tls && ca !== null
        ? httpsGet({ ...options, ca, servername: 'localhost', agent: false })
        : httpGet({ ...options, agent: false });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => {
      resolve(null);
    });
    request.on('close', () => {
      resolve(null);
    });
  });
}

function registryAt(
  port: number,
  rest: Pick<Registry, 'tls' | 'credentials' | 'certificateDirectory'>,
): Registry {
  return { address: `localhost:${port}`, port, calledInsecure: { by: 'file' }, ...rest };
}

/** Containers of a rootless engine run as another user than this process; nothing here is secret from it. */
async function readableDirectory(path: string): Promise<string> {
  await mkdir(path);
  await chmod(path, 0o755);
  return path;
}

async function writeReadable(path: string, content: string): Promise<void> {
  await writeFile(path, content);
  await chmod(path, 0o644);
}
