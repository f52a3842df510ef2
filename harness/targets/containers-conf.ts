/** What the files for containers.conf (man 5 containers.conf) set for a Podman of this host. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import type { ClientCommand } from '../transport/target.ts';

/** The distribution's own, the administrator's, and an ordinary user's. */
const ofHost = ['/usr/share/containers', '/etc/containers'];

/** The keys of the table `containers`, sorted. A file that cannot be read, or is no TOML, sets none. */
export async function containersSettings({ env, home, uid }: ClientCommand): Promise<string[]> {
  const { CONTAINERS_CONF: only, XDG_CONFIG_HOME: config = join(home, '.config') } = env;
  const isRoot = (uid ?? process.getuid?.()) === 0;
  const places = isRoot ? ofHost : [...ofHost, join(config, 'containers')];
  const files = only === undefined ? (await Promise.all(places.map(filesIn))).flat() : [only];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return [...new Set(texts.flatMap(keysOfContainers))].toSorted();
}

async function filesIn(directory: string): Promise<string[]> {
  const file = join(directory, 'containers.conf');
  const names = await readdir(`${file}.d`).catch(() => []);
  return [file, ...names.filter((name) => name.endsWith('.conf')).map((name) => join(`${file}.d`, name))];
}

function keysOfContainers(text: string): string[] {
  try {
    return Object.keys(parse(text).containers ?? {});
  } catch {
    return [];
  }
}
