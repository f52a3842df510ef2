/** A request that curl makes of Docker's API. Pure. */
import { type MappedText, sliceOf, unknownText } from '../mapped-text.ts';
import type { Field } from './field.ts';

export interface CurlRequest {
  method: string;
  url: Field;
  /** Null where it sends none. */
  body: Field | null;
}

/** Flags that take a value. */
const valuedShorts = 'AbcCdDeEFHKmoQrTtuUwxXyYz';
const valuedLongs: ReadonlySet<string> = new Set(
  `abstract-unix-socket cacert cert connect-timeout data data-ascii data-binary data-raw data-urlencode form header json
  key max-time output proxy request retry retry-delay retry-max-time unix-socket upload-file url user user-agent
  write-out`.split(/\s+/),
);

/** Those that have a part in it. */
const longNames: Readonly<Record<string, string>> = {
  d: 'data',
  G: 'get',
  I: 'head',
  T: 'upload-file',
  X: 'request',
};

/** Null where it asks another server. `fields`: the program first. */
export function curlRequest(
  fields: readonly Field[],
  written: (text: MappedText) => string,
): CurlRequest | null {
  const { flags, words } = readCurl(fields.slice(1));
  const url = flags.get('url') ?? words[0];
  const socket = flags.get('unix-socket');
  if (url === undefined) return null;
  const isDocker =
    socket === undefined
      ? /:237[56](\/|$)/.test(written(url.text))
      : /docker|podman/i.test(written(socket.text));
  if (!isDocker) return null;
  const data = [...flags].find(([name]) => name === 'json' || name.startsWith('data'));
  const body = data?.[1] ?? null;
  const method = flags.get('request')?.text.text ?? methodBy(flags, body);
  return { method, url, body };
}

function methodBy(flags: ReadonlyMap<string, Field>, body: Field | null): string {
  if (flags.has('head')) return 'HEAD';
  if (flags.has('upload-file')) return 'PUT';
  return body === null || flags.has('get') ? 'GET' : 'POST';
}

/** Flags by their long names, with the values of those that take one, and all other words. */
function readCurl(fields: readonly Field[]): { flags: Map<string, Field>; words: Field[] } {
  const flags = new Map<string, Field>();
  const words: Field[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) continue;
    const { text } = field.text;
    const next = fields[at + 1] ?? field;
    if (text.startsWith('--')) {
      flags.set(text.slice(2), next);
      if (valuedLongs.has(text.slice(2))) at += 1;
    } else if (/^-./.test(text)) {
      const [, plain = '', valued, attached = ''] = cluster.exec(text) ?? [];
      for (const letter of plain) flags.set(longNames[letter] ?? letter, field);
      if (valued === undefined) continue;
      const value = sliceOf(field.text, text.length - attached.length, text.length);
      flags.set(longNames[valued] ?? valued, attached === '' ? next : { ...field, text: value });
      if (attached === '') at += 1;
    } else {
      words.push(field);
    }
  }
  return { flags, words };
}

/** `-sSXPOST`: flags without a value, one that takes it, and what is left. */
const cluster = new RegExp(`^-([^${valuedShorts}]*)(?:([${valuedShorts}])(.*))?$`, 's');

/** The path with its query, from the root of the socket; null where the file does not tell it. */
export function pathOf({ url: { text } }: CurlRequest): string | null {
  const path = /^(?:https?:\/(?=[^/])|(?:https?:\/\/)?[^/]*(?=\/))(.*)$/s.exec(text.text)?.[1];
  if (path === undefined) return null;
  const plain = `/${path.replace(/^\//, '')}`.replace(new RegExp(`^/v?${unknownText}(?=/)`), '');
  return plain.split('?')[0]?.startsWith(`/${unknownText}`) === true ? null : plain;
}
