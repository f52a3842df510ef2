/** A registry of the run in the place of Docker Hub, for names of images without a registry: nothing leaves the host. */
import type { CliCalls, CliReply } from '../contract/cli-calls.ts';
import type { Engine } from '../contract/engine.ts';
import type { Host } from '../contract/host.ts';
import type { Registry } from '../contract/registry.ts';
import { calledInsecure } from './insecure-registries.ts';
import { ownImage } from './own-image.ts';
import { poll } from './poll.ts';

const settingsOfDocker = '/etc/docker/daemon.json';

export interface HubImage {
  /** Without a registry. */
  name: string;
  /** Where Docker looks for it. */
  full: string;
  /** Of the registry. */
  address: string;
  /** Does it go through with these lines in registries.conf? The image is not there before, nor afterwards. */
  goesThrough: (
    title: string,
    lines: string,
    call: (env: Record<string, string>) => Promise<CliReply>,
  ) => Promise<boolean>;
}

/** Lines of registries.conf that name these registries to search, and no other. */
export function searching(...registries: string[]): string {
  return `unqualified-search-registries = ${JSON.stringify(registries)}\nshort-name-mode = "enforcing"`;
}

interface Around {
  engine: Engine & CliCalls;
  host: Host;
  step: <T>(name: string, action: () => Promise<T>) => Promise<T>;
  registry: Registry;
}

/** Restarts the daemon with the registry as its mirror, and again without. For `disposable` questions. */
export async function asDockerHub<T>(around: Around, ask: (image: HubImage) => Promise<T>): Promise<T> {
  const { engine, host, step, registry } = around;
  const { address } = registry;
  const insecure = await calledInsecure(host, registry);
  const name = `${engine.name('container')}:1`;
  const full = `${address}/library/${name}`;
  // At the place where Docker looks for it, and where a search registry has it.
  const places = [full, `${address}/${name}`];
  const image = await ownImage(engine);
  for (const place of places) {
    await engine.tag(image, place);
    const pushed = await step(`push ${place}`, () => engine.cli(['push', place], { env: insecure }));
    if (pushed.exitCode !== 0) throw new Error(`the push failed: ${pushed.stderr}`);
    await engine.removeImage(place);
  }
  const before = await host.readFile(settingsOfDocker);
  const settings = `${await host.directory()}/registries.conf`;
  const insecureHere = `[[registry]]\nlocation = "${address}"\ninsecure = true\n`;
  try {
    await step('let the registry stand for Docker Hub', () => mirror(around, before));
    return await ask({
      name,
      full,
      address,
      goesThrough: (title, lines, call) =>
        step(title, async () => {
          await host.writeFile(settings, `${lines}\n${insecureHere}`);
          const { exitCode } = await call({
            CONTAINERS_REGISTRIES_CONF: settings,
            REGISTRIES_CONFIG_PATH: settings,
          });
          // By whatever complete name the engine gave it.
          await engine.cli(['rmi', '--force', `docker.io/library/${name}`, ...places, name]);
          return exitCode === 0;
        }),
    });
  } finally {
    if (before === null) await host.run(['rm', '-f', settingsOfDocker]);
    await engine.restartService();
  }
}

async function mirror({ engine, host, registry }: Around, before: string | null): Promise<void> {
  const mirrored = JSON.stringify({ 'registry-mirrors': [`http://${registry.address}`] });
  if (before === null)
    await host.run(['sh', '-c', `mkdir -p /etc/docker && echo '${mirrored}' > ${settingsOfDocker}`]);
  await engine.restartService();
  // The registry is a container of the engine, which comes back by itself.
  await poll(
    () => host.get('127.0.0.1', registry.port),
    (page) => page !== null,
    60_000,
  );
  const info = await engine.cli(['info', '--format', '{{json .RegistryConfig}}']);
  // Without the mirror Docker would go to Docker Hub itself.
  if (info.exitCode === 0 && !info.stdout.includes(registry.address))
    throw new Error('the mirror is not in force');
}
