/** Ids of what is written in files, as people spell them. Pure. */
import { nearest } from '../../harness/did-you-mean.ts';

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

/** Of these ids the one whose last key a slip would turn into that of the text. */
export function nearestKey(id: string, ids: readonly string[]): string | null {
  const keys = ids.filter((one) => one.startsWith('compose:') && !one.endsWith('*'));
  const key = nearest(lastKey(id), keys.map(lastKey));
  const found = keys.filter((one) => lastKey(one) === key);
  return found.find((one) => sectionOf(one) === sectionOf(id)) ?? found[0] ?? null;
}

function lastKey(id: string): string {
  return id.split('.').at(-1) ?? id;
}

function sectionOf(id: string): string {
  return id.split('.')[0] ?? id;
}

/** A name may be left out, or be any; at the end, where it could be a key, it is `*`. */
function spellings(id: string): RegExp {
  const source = id
    .replace(/\.\*$/, '#')
    .replaceAll('[]', '(\\[\\d*\\])?')
    .replaceAll('.*', '@')
    .replaceAll('.', '\\.')
    .replaceAll('@', '(\\.[^.[]+)?')
    .replace('#', '(\\.\\*)?');
  return new RegExp(`^${source}$`);
}
