/** Makes a found engine ready to be asked: its API on a socket, its traits and identity read. */
import { hostname, release } from 'node:os';
import { join } from 'node:path';
import { CanialiasError } from '../errors.ts';
import type { HostTraits } from '../host/host-traits.ts';
import { ask } from '../host/programs.ts';
import { findDockerPy } from '../host/python.ts';
import type { Identity, Traits } from '../record/model.ts';
import type { Journal } from '../safety/journal.ts';
import { getParsed } from '../transport/get-parsed.ts';
import { runClient, shortDeadlineMs } from '../transport/run-client.ts';
import type { ClientCommand, Target } from '../transport/target.ts';
import { findCompose } from './compose-program.ts';
import { containersSettings } from './containers-conf.ts';
import type { FoundTarget } from './definition.ts';
import { readIdentity, readVersion } from './identity.ts';
import { askPodmanInfo } from './podman-program.ts';
import { type Service, serveApi } from './serve-api.ts';
import { builderOf, dockerInfoSchema, type EngineTraits, traitsOfDocker } from './traits-of-docker.ts';
import { podmanInfoSchema, traitsOfPodman } from './traits-of-podman.ts';

export interface OpenTarget {
  target: Target;
  close: () => void;
  /** What the run's own service said each time that it crashed; it was started again. */
  crashes: readonly string[];
}

const netavarkPlaces = [
  '/usr/lib/podman/netavark',
  '/usr/libexec/podman/netavark',
  '/usr/local/libexec/podman/netavark',
];

/**
 * `directory`: the run's own, into which a socket is put where the engine serves none. `disposable`: may the
 * engine be reset and reconfigured at will?
 */
export async function openTarget(
  found: FoundTarget,
  host: HostTraits,
  directory: string,
  journal: Journal | null,
  disposable: boolean,
): Promise<OpenTarget> {
  const servedBy = 'servedBy' in found.api ? found.api.servedBy : null;
  const socket = 'socket' in found.api ? found.api.socket : join(directory, found.id, 'podman.sock');
  const service: Service | null = servedBy === null ? null : await serveApi(servedBy, socket, journal);
  const close = () => service?.stop();
  try {
    // Before its traits, which only the engine that was looked for tells in the words that are read.
    const identity = await readIdentity(socket);
    mustBe(found, identity);
    const [engineTraits, version, buildx, compose, dockerPy] = await Promise.all([
      found.engine === 'docker' ? askDocker(socket) : askPodman(servedBy ?? found.client, socket),
      clientVersion(found),
      hasBuildx(found),
      findCompose(found.client),
      findDockerPy(),
    ]);
    const traits: Traits = {
      ...engineTraits,
      client: found.client.kind,
      clientVersion: version,
      builder: found.client.kind === 'docker' ? builderOf(version, buildx) : null,
      compose: compose?.name ?? null,
      composeVersion: compose?.version ?? null,
      dockerPy: dockerPy?.version ?? null,
      ...host,
      hostRoot: process.getuid?.() === 0,
      disposable,
    };
    return {
      target: {
        id: found.id,
        client: clientOn(socket, found),
        compose: compose?.command ?? null,
        python: dockerPy?.python ?? null,
        socket,
        servedBy,
        traits,
        identity,
      },
      close,
      crashes: service?.crashes ?? [],
    };
  } catch (error) {
    close();
    throw error;
  }
}

function mustBe({ id, engine, mode }: FoundTarget, identity: Identity): void {
  if (identity.engine === engine && (engine === 'docker' || identity.mode === mode)) return;
  throw new CanialiasError(
    'identity-mismatch',
    `${id} was looked for on ${identity.socket}, and ${identity.engine} (${identity.mode}) answers there`,
    'check DOCKER_HOST and the current docker context',
  );
}

async function askDocker(socket: string): Promise<EngineTraits> {
  const [info, version] = await Promise.all([
    getParsed(socket, '/info', dockerInfoSchema),
    readVersion(socket),
  ]);
  return traitsOfDocker(info, version, { name: hostname(), kernel: release() });
}

/** Docker's client finds a Podman only by the socket, which is known when it is served. */
function clientOn(socket: string, { engine, client }: FoundTarget): ClientCommand {
  return engine === 'podman' && client.kind === 'docker'
    ? { ...client, env: { ...client.env, DOCKER_HOST: `unix://${socket}` } }
    : client;
}

async function askPodman(client: ClientCommand, socket: string): Promise<EngineTraits> {
  const [info, { ApiVersion: apiVersion }, netavark, containersConf] = await Promise.all([
    askPodmanInfo(client, podmanInfoSchema),
    readVersion(socket),
    netavarkVersion(),
    containersSettings(client),
  ]);
  return traitsOfPodman(info, { apiVersion, netavarkVersion: netavark, containersConf });
}

async function netavarkVersion(): Promise<string | null> {
  for (const place of netavarkPlaces) {
    const answer = await ask(place, ['--version']);
    if (answer !== null) return answer;
  }
  return null;
}

/** A plugin of Docker's client, which it asks for its version. */
async function hasBuildx({ client }: FoundTarget): Promise<boolean> {
  if (client.kind !== 'docker') return false;
  return (await runClient(client, ['buildx', 'version'], { deadlineMs: shortDeadlineMs })).exitCode === 0;
}

/** `docker --version` and `podman --version` end in the client's version, Docker's with a build after it. */
async function clientVersion(found: FoundTarget): Promise<string> {
  const reply = await runClient(found.client, ['--version'], { deadlineMs: shortDeadlineMs });
  return /version\s+([^\s,]+)/.exec(reply.stdout)?.[1] ?? 'unknown';
}
