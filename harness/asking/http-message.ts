/** Requests and answers as they stand on a connection. */
import type { Json } from '../record/model.ts';

/** A request of HTTP/1.1, whose connection is closed after it unless a header says otherwise. */
export function httpRequest(
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Readonly<Record<string, string>>; body?: string } = {},
): string {
  const all = {
    Host: 'd',
    Connection: 'close',
    ...(body !== '' && { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

export interface HttpAnswer {
  /** 0 where no answer begins the text. */
  status: number;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** All that stands after the head, as it came: chunks with their lengths. */
  rest: string;
}

/** The answer that a text begins with. */
export function httpAnswer(text: string): HttpAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(headers),
    rest: end < 0 ? '' : text.slice(end + 4),
  };
}

export interface HttpRequest {
  method: string;
  path: string;
  /** Absent where there is none, or it is not JSON. */
  body?: Json;
}

/** The request that a text begins with; null where it is none. */
export function requestIn(text: string): HttpRequest | null {
  const [, method, path] = /^([A-Za-z]+) (\/\S*) HTTP\//.exec(text) ?? [];
  if (method === undefined || path === undefined) return null;
  const end = text.indexOf('\r\n\r\n');
  const sent = { method: method.toUpperCase(), path };
  try {
    return { ...sent, body: JSON.parse(text.slice(end + 4)) as Json };
  } catch {
    return sent;
  }
}
