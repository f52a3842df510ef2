/** A containers.conf of a question's own, beside which the settings that this host needs are not lost. */
import { parse, stringify, type TomlTable } from 'smol-toml';
import type { Host } from '../contract/host.ts';

const files = '/etc/containers/containers.conf /etc/containers/containers.conf.d/*.conf';

/**
 * TOML of all files for containers.conf on this host, and of more settings by table. As Podman does it, a later file
 * overrides single keys of an earlier one. A file that is a link to another is read once.
 */
export async function withHostsSettings(
  host: Pick<Host, 'run' | 'readFile'>,
  settings: TomlTable,
): Promise<string> {
  const { stdout } = await host.run(['sh', '-c', `readlink -e ${files} | sort -u`]);
  const paths = stdout.split('\n').filter((path) => path !== '');
  const texts = await Promise.all(paths.map((path) => host.readFile(path)));
  return stringify(merged([...texts.map((text) => parse(text ?? '')), settings]));
}

function merged(tables: readonly TomlTable[]): TomlTable {
  const all: TomlTable = {};
  for (const [key, value] of tables.flatMap((table) => Object.entries(table))) {
    const before = all[key];
    all[key] = isTable(before) && isTable(value) ? merged([before, value]) : value;
  }
  return all;
}

function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
