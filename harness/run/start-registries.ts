/** Starts the two registries of a target, as containers of the engine under test. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { poll } from '../asking/poll.ts';
import type { ContainerSpec } from '../contract/container-spec.ts';
import type { Registry, RegistryPair } from '../contract/registry.ts';
import { CanialiasError } from '../errors.ts';
import { publicRegistryImage } from '../images/registry-image.ts';
import { prepareRegistries, registryAnswers } from '../images/registry-service.ts';
import { Scope } from '../safety/scope.ts';
import { firstNumberOf } from '../session.ts';
import { makeEngine } from '../surfaces/make-engine.ts';
import { Recorder } from '../surfaces/shared/recorder.ts';
import { shortened } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import type { Target } from '../transport/target.ts';
import { callInsecure } from './call-insecure.ts';
import type { OpenSession } from './open-session.ts';

/** Of a registry, on a busy host. */
const longestStartMs = 60_000;

export async function startRegistries(
  target: Target,
  { session, journal, alsoServes }: Pick<OpenSession, 'session' | 'journal' | 'alsoServes'>,
): Promise<RegistryPair> {
  const directory = join(session.workDirectory, target.id, 'registries');
  mkdirSync(directory);
  chmodSync(directory, 0o755);
  const image = session.images.registry;
  if (image === publicRegistryImage) await pull(target, image);
  const service = await prepareRegistries({
    directory,
    ports: { secure: await getPort({ host: '127.0.0.1' }), plain: await getPort({ host: '127.0.0.1' }) },
    image: { name: image },
  });
  const scope = new Scope({
    runId: session.runId,
    scenarioId: 'fixtures/registry',
    target: target.id,
    journal,
    firstNumber: firstNumberOf(session, target),
  });
  const access = {
    target,
    scope,
    recorder: new Recorder(),
    images: session.images,
    privateDirectory: directory,
  };
  const engine = makeEngine('api', access);
  // Where a question may restart the engine, the registries must come back for the next one.
  const restart = target.traits.disposable ? ('always' as const) : ('no' as const);
  const { secure, plain } = service.containers;
  const started = async (registry: Registry, spec: ContainerSpec) => {
    const container = await engine.start({ ...spec, restart });
    await ready(target, registry, () => engine.logs(container));
  };
  await Promise.all([started(service.pair.secure, secure), started(service.pair.plain, plain)]);
  const calling = await callInsecure(target, service.pair, directory, journal);
  if (calling.service !== null) alsoServes(target, calling.service);
  return {
    secure: { ...service.pair.secure, calledInsecure: calling.how },
    plain: { ...service.pair.plain, calledInsecure: calling.how },
  };
}

/** The path for hosts that reach a public registry. The image stays: other runs and people may use it too. */
async function pull(target: Target, image: string): Promise<void> {
  const path = `/images/create?fromImage=${encodeURIComponent(image)}`;
  const reply = await request(target.socket, { method: 'POST', path, deadlineMs: 180_000 });
  if (reply.status !== 200) {
    throw new CanialiasError(
      'fixture-failed',
      `${target.id} cannot pull ${image}: ${shortened(reply.body)}`,
      'install the docker-registry package, or leave the registry area out with --area',
    );
  }
}

async function ready(
  target: Target,
  registry: Registry,
  logs: () => Promise<{ stderr: string }>,
): Promise<void> {
  const answers = await poll(
    () => registryAnswers(registry),
    (answer) => answer,
    longestStartMs,
  );
  if (answers) return;
  const said = (await logs()).stderr.trim().split('\n').at(-1) ?? '';
  throw new CanialiasError(
    'fixture-failed',
    `the ${registry.tls ? 'secure' : 'plain'} registry on ${target.id} does not answer on port ${registry.port} of 127.0.0.1; its last words: ${shortened(said)}`,
    'npm run canialias -- doctor',
  );
}
