/**
 * A socket that passes everything on to an engine's, byte for byte, and notes the requests that it sees. Where it is told to,
 * it adds labels to what is created.
 */
import { chmodSync, chownSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { type Exchange, readExchanges } from './exchanges.ts';
import { labelCreations } from './label-creations.ts';
import type { Owner } from './shim-directory.ts';

export interface NotedExchange extends Exchange {
  /** When its head came, in milliseconds since the epoch. */
  at: number;
}

export interface RecordedSocket {
  /** In the order in which they began. */
  exchanges: readonly NotedExchange[];
  /** Ends what is still connected. */
  close: () => Promise<void>;
}

/** `path`: of the new socket, for its owner alone. `target`: of the engine's. `labels`: none, as a rule. */
export async function recordSocket(
  path: string,
  target: string,
  owner: Owner | null,
  labels: Readonly<Record<string, string>>,
): Promise<RecordedSocket> {
  const exchanges: NotedExchange[] = [];
  const open = new Set<Socket>();
  // Who attaches to a container ends its input and goes on reading.
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const engine = connect({ path: target, allowHalfOpen: true });
    const noted = readExchanges((exchange) => {
      exchanges.push(Object.assign(exchange, { at: Date.now() }));
    });
    client.on('data', noted.sent);
    engine.on('data', noted.received);
    if (Object.keys(labels).length === 0) client.pipe(engine);
    else client.pipe(labelling(labels)).pipe(engine);
    engine.pipe(client);
    for (const [one, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        noted.closed();
        // What has been handed over still goes out.
        if (!other.destroyed) other.destroySoon();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
  chmodSync(path, 0o600);
  return {
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

function labelling(labels: Readonly<Record<string, string>>): Transform {
  const { pass, rest } = labelCreations(labels);
  return new Transform({
    transform(bytes: Buffer, _, done) {
      done(null, pass(bytes));
    },
    flush(done) {
      done(null, rest());
    },
  });
}
