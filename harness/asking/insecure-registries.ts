/** Marks registries as insecure, in a way that works for every client. */
import type { Host } from '../contract/host.ts';
import type { Registry } from '../contract/registry.ts';

/**
 * Writes a `registries.conf` that marks the registries as insecure, and returns the environment that points a
 * client at it in place of the host's own file. A client without such a setting ignores it; one that leaves push and
 * pull to a service is led to one that was started with such a file.
 */
export async function calledInsecure(
  host: Pick<Host, 'directory' | 'writeFile' | 'run'>,
  ...registries: readonly Registry[]
): Promise<Record<string, string>> {
  const directory = await host.directory();
  const text = insecureRegistriesText(registries.map(({ address }) => address));
  const how = registries.at(-1)?.calledInsecure ?? { by: 'file' };
  if (how.by === 'home') {
    const path = `${directory}/.config/containers/registries.conf`;
    await host.run(['mkdir', '-p', path.replace(/\/[^/]*$/, '')]);
    await host.writeFile(path, text);
    return { ...readingRegistriesFrom(path), ...how.env, HOME: directory };
  }
  const path = `${directory}/registries.conf`;
  await host.writeFile(path, text);
  const service = how.by === 'service' ? { DOCKER_HOST: `unix://${how.socket}` } : {};
  return { ...readingRegistriesFrom(path), ...service };
}

/** Environment of a Podman that reads this `registries.conf` in place of the host's; the second name is that of 3.0. */
export function readingRegistriesFrom(path: string): Record<string, string> {
  return { CONTAINERS_REGISTRIES_CONF: path, REGISTRIES_CONFIG_PATH: path };
}

/** In the file's second version, which every client since 2020 reads. */
export function insecureRegistriesText(addresses: readonly string[]): string {
  return addresses
    .map((address) => `[[registry]]\nlocation = ${JSON.stringify(address)}\ninsecure = true\n`)
    .join('\n');
}
