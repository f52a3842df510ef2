/** Marks registries as insecure, in a way that works for every client. */
import type { Host } from '../contract/host.ts';
import type { Registry } from '../contract/registry.ts';

/**
 * Writes a `registries.conf` that marks the registries as insecure, and returns the environment that points a
 * client at it in place of the host's own file. A client without such a setting ignores it.
 */
export async function calledInsecure(
  host: Pick<Host, 'directory' | 'writeFile'>,
  ...registries: readonly Registry[]
): Promise<Record<string, string>> {
  const path = `${await host.directory()}/registries.conf`;
  await host.writeFile(path, insecureRegistriesText(registries.map(({ address }) => address)));
  // The second name is that of Podman 3.0.
  return { CONTAINERS_REGISTRIES_CONF: path, REGISTRIES_CONFIG_PATH: path };
}

/** In the file's second version, which every client since 2020 reads. */
export function insecureRegistriesText(addresses: readonly string[]): string {
  return addresses
    .map((address) => `[[registry]]\nlocation = ${JSON.stringify(address)}\ninsecure = true\n`)
    .join('\n');
}
