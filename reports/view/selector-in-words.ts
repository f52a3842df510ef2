import type { Selector, VersionRange } from '../../harness/record/model.ts';

/** For which targets a difference is declared: `Podman, rootless, version <4.4, over api`. */
export function selectorInWords(on: Selector): string {
  const named = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`${name} ${value}`];
  const engines = [on.engine ?? ['docker' as const, 'podman' as const]].flat();
  return [
    engines.map((engine) => (engine === 'docker' ? 'Docker' : 'Podman')).join(' and '),
    ...(on.mode === undefined ? [] : [on.mode]),
    ...named('version', rangeInWords(on.version)),
    ...named('client', on.client),
    ...named('client version', rangeInWords(on.clientVersion)),
    ...named('network backend', on.networkBackend),
    ...named('network backend version', rangeInWords(on.networkBackendVersion)),
    ...named('rootless network', on.rootlessNetwork),
    ...named('OCI runtime', on.ociRuntime),
    ...named('OCI runtime version', rangeInWords(on.ociRuntimeVersion)),
    ...named('containers.conf sets', on.containersConf),
    ...named('builder', on.builder),
    ...named('storage driver', on.storageDriver),
    ...named('log driver', on.logDriver),
    ...named('compose', on.compose),
    ...named('compose version', rangeInWords(on.composeVersion)),
    ...named('cgroup v', on.cgroupVersion).map((text) => text.replace('v ', 'v')),
    ...named('over', on.surface),
  ].join(', ');
}

/** `<4.4`, or `<=3.0.1 (not >=4.3.1, unknown between)` where the bound was measured only. */
function rangeInWords(range: VersionRange | undefined): string | undefined {
  if (range === undefined || typeof range === 'string') return range;
  return `${range.in} (not ${range.notIn}, unknown between)`;
}
