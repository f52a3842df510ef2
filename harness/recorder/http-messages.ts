/** The messages in one direction of a connection, as far as it speaks HTTP/1. */
import { HTTPParser } from 'http-parser-js';

export interface Listeners {
  /** `method`: an index into the parser's methods. `headers`: names and values by turns. Gives whether the body is left out. */
  head: (head: { method: number; url: string; statusCode: number; headers: readonly string[] }) => boolean;
  body: (bytes: Buffer) => void;
  end: () => void;
}

export interface Messages {
  /** Gives what follows a message that may change the protocol; all else is read. What is no HTTP is lost. */
  read: (bytes: Buffer) => Buffer;
  /** No more comes: a body without a length ends here. */
  finish: () => void;
}

export function messagesOf(kind: 'REQUEST' | 'RESPONSE', { head, body, end }: Listeners): Messages {
  const parser = new HTTPParser(HTTPParser[kind]);
  let isLost = false;
  parser[HTTPParser.kOnHeadersComplete] = (info) => (head(info) ? 1 : 0);
  parser[HTTPParser.kOnBody] = (chunk, offset, length) => {
    body(chunk.subarray(offset, offset + length));
  };
  parser[HTTPParser.kOnMessageComplete] = end;
  return {
    read(bytes) {
      if (isLost) return Buffer.alloc(0);
      const read = parser.execute(bytes);
      if (typeof read === 'number') return bytes.subarray(read);
      isLost = true;
      return Buffer.alloc(0);
    },
    finish() {
      parser.finish();
    },
  };
}
