/** What a key of a compose file sets, as engines tell it of what was made. Pure. */
import type { Json } from '../../harness/record/model.ts';

/** A path in the description of a container; `down`: how many networks are left after compose down; `running`: which services run. */
export type ProjectLook = readonly string[] | 'down' | 'running' | 'subnet';

const looks: Readonly<Record<string, ProjectLook>> = {
  'networks.*': 'down',
  'networks.*.ipam.config[].subnet': 'subnet',
  'services.*.group_add': ['HostConfig', 'GroupAdd'],
  'services.*.healthcheck.test': ['Config', 'Healthcheck', 'Test'],
  'services.*.ipc': ['HostConfig', 'IpcMode'],
  'services.*.pid': ['HostConfig', 'PidMode'],
  'services.*.profiles': 'running',
};

/** `feature`: `compose:services.*.pid`. Null where nobody looks. */
export function lookOf(feature: string): ProjectLook | null {
  return looks[feature.replace('compose:', '')] ?? null;
}

/** Of a namespace: `own` by whichever of its names, and `container` without the id. */
export function memberAt(container: Json, path: readonly string[]): Json {
  const found = path.reduce<Json>((value, name) => membersOf(value)[name] ?? null, container);
  if (!path.at(-1)?.endsWith('Mode')) return found;
  if (typeof found !== 'string' || /^(?:|private|shareable)$/.test(found)) return 'own';
  return found.replace(/^container:.*/, 'container');
}

/** `network`: as `network inspect` tells it. */
export function subnetsOf(network: Json): Json {
  const config = membersOf(membersOf(network).IPAM ?? null).Config ?? null;
  return Array.isArray(config) ? config.map((one) => membersOf(one).Subnet ?? null) : [];
}

export function membersOf(value: Json): Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
