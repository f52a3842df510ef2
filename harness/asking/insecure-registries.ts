/** The way to take registries without checking who they are that can be asked of every client alike. */
import type { Host } from '../contract/host.ts';
import type { Registry } from '../contract/registry.ts';

/**
 * Writes a `registries.conf` that calls the registries insecure, and gives the environment that points a client
 * at it in place of the host's own. A client that knows no such setting is not touched by it.
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
