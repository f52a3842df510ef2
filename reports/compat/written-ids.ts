/** Ids of what is written in files, as people spell them. Pure. */

const sections = /^(configs|include|models|networks|secrets|services|volumes)[.[]/;

/**
 * `SHELL ["/bin/sh"]`, `dockerfile:copy --chmod=600`, `#syntax=docker/dockerfile:1`, `services.restart`; null for what
 * is not written in a Dockerfile or a compose file.
 */
export function writtenId(text: string): string | null {
  const [, file, bare = ''] = /^(?:(dockerfile|compose):)?(.*)$/.exec(text) ?? [];
  if (file === 'compose' || (file === undefined && sections.test(bare))) return `compose:${bare}`;
  if (file === undefined && !/^(#|[A-Z]{3,}\b)/.test(bare)) return null;
  const directive = /^#\s*(\w+)/.exec(bare)?.[1];
  if (directive !== undefined) return `dockerfile:# ${directive.toLowerCase()}`;
  const [, name = '', flag = ''] = /^(\w*)( --[\w-]+)?/.exec(bare) ?? [];
  return `dockerfile:${name.toUpperCase()}${flag}`;
}

/**
 * Of these ids the one of the same key: `services.web.ports[0].target` and `services.ports.target` are
 * `services.*.ports[].target`.
 */
export function sameKey(id: string, ids: readonly string[]): string | undefined {
  if (!id.startsWith('compose:')) return undefined;
  return ids.find((one) => one.startsWith('compose:') && spellings(one).test(id));
}

function spellings(id: string): RegExp {
  const source = id
    .replaceAll('[]', '(\\[\\d*\\])?')
    .replaceAll('.*', '@')
    .replaceAll('.', '\\.')
    .replaceAll('@', '(\\.[^.[]+)?');
  return new RegExp(`^${source}$`);
}
