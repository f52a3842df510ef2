/** Reads the requests and answers in the bytes of one connection, which others hand on unchanged. */
import { HTTPParser } from 'http-parser-js';
import { Content } from './content.ts';
import { messagesOf } from './http-messages.ts';

/** A request and what came back for it. */
export interface Exchange {
  method: string;
  path: string;
  /** The protocol that was asked for. */
  wanted: string | null;
  /** The protocol that the connection changed to. */
  upgrade: string | null;
  request: Content;
  status: number | null;
  response: Content;
  /** When its last byte came; null while it is under way. Milliseconds since the epoch. */
  endedAt: number | null;
}

export interface Exchanges {
  sent: (bytes: Buffer) => void;
  received: (bytes: Buffer) => void;
  closed: () => void;
}

/** `onBegin`: told of each request when its head has come; the exchange is filled later. */
export function readExchanges(onBegin: (exchange: Exchange) => void): Exchanges {
  const waiting: Exchange[] = [];
  let asking: Exchange | null = null;
  /** Has asked for another protocol, and has no answer yet. */
  let changing: Exchange | null = null;
  /** The one whose connection has changed to another protocol. */
  let stream: Exchange | null = null;
  const requests = messagesOf('REQUEST', {
    head({ method, url, headers }) {
      const header = headerIn(headers);
      asking = {
        method: HTTPParser.methods[method] ?? '',
        path: url,
        wanted: header('upgrade'),
        upgrade: null,
        request: new Content(header('content-type')),
        status: null,
        response: new Content(null),
        endedAt: null,
      };
      waiting.push(asking);
      onBegin(asking);
      return false;
    },
    body(bytes) {
      asking?.request.add(bytes);
    },
    end() {
      if (asking !== null && asking.wanted !== null) changing = asking;
    },
  });
  const responses = messagesOf('RESPONSE', {
    head({ statusCode, headers }) {
      const [exchange] = waiting;
      if (exchange === undefined || (statusCode < 200 && statusCode !== 101)) return false;
      const header = headerIn(headers);
      exchange.status = statusCode;
      exchange.response = new Content(header('content-type'));
      if (exchange === changing) changing = null;
      if (statusCode === 101) {
        exchange.upgrade = header('upgrade') ?? exchange.wanted;
        stream = exchange;
      }
      return exchange.method === 'HEAD';
    },
    body(bytes) {
      waiting[0]?.response.add(bytes);
    },
    end() {
      const [exchange] = waiting;
      if (exchange === undefined || exchange.status === null || stream !== null) return;
      exchange.endedAt = Date.now();
      waiting.shift();
    },
  });

  return {
    sent(bytes) {
      const changed = stream ?? changing;
      const rest = changed === null ? requests.read(bytes) : bytes;
      if (rest.length > 0) (stream ?? changing)?.request.add(rest);
    },
    received(bytes) {
      const rest = stream === null ? responses.read(bytes) : bytes;
      if (rest.length > 0) stream?.response.add(rest);
    },
    closed() {
      responses.finish();
      const end = Date.now();
      for (const exchange of waiting) if (exchange.status !== null) exchange.endedAt ??= end;
    },
  };
}

/** `headers`: names and values by turns. */
function headerIn(headers: readonly string[]): (name: string) => string | null {
  return (name) => {
    const at = headers.findIndex((word, index) => index % 2 === 0 && word.toLowerCase() === name);
    return at === -1 ? null : (headers[at + 1] ?? null);
  };
}
