/** Which field of an endpoint's answer a member is. Pure. */

/** As a pattern of paths: `*` of an id stands for a name that people choose, `[]` for a place in a list. */
function patternOf(field: string): RegExp {
  const parts = field
    .replace(/^\./, '')
    .replace(/[.[\]*]/g, (sign) => ({ '.': '\\.', '*': '[^.]+' })[sign] ?? sign);
  return new RegExp(`^${parts.replaceAll('[]', '\\[[^\\]]*\\]')}(?=$|[.[])`);
}

/**
 * The id of the deepest field among `ids` that is the member, or that it is part of; null where none is. `endpoint`:
 * `api:GET /containers/{id}/json`. `path`: `NetworkSettings.Networks.own.Aliases`, `[web].HostConfig`.
 */
export function memberFeature(
  endpoint: string,
  path: string,
  ids: readonly string[],
): { id: string; isWhole: boolean } | null {
  const found = ids.flatMap((id) => {
    const field = id.startsWith(`${endpoint} `) ? id.slice(endpoint.length + 1) : '';
    const length = /^[.[]/.test(field) ? (patternOf(field).exec(path)?.[0].length ?? 0) : 0;
    return length === 0 ? [] : [{ id, length }];
  });
  const deepest = found.toSorted((one, other) => other.length - one.length)[0];
  return deepest === undefined ? null : { id: deepest.id, isWhole: deepest.length === path.length };
}
