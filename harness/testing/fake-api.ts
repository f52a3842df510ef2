/** Test support: the API of an engine, played by a small HTTP server on a unix socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Json } from '../record/model.ts';

export interface Heard {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A `json` body, `bytes` as they are, or neither; null leaves the caller without an answer. */
export type Told = {
  status?: number;
  headers?: OutgoingHttpHeaders;
  json?: Json;
  bytes?: Buffer | string | Readable;
} | null;

export interface FakeApi {
  socket: string;
  /** Everything that was asked, in order. */
  heard: Heard[];
  /** `METHOD /path` of everything that was asked, in order. */
  lines: () => string[];
}

/** Serves until the test ends. */
export async function fakeApi(tell: (heard: Heard) => Told): Promise<FakeApi> {
  const directory = mkdtempSync(join(tmpdir(), 'canialias-fake-'));
  const socket = join(directory, 'podman.sock');
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const asked = { method, path: url, headers: request.headers, body: Buffer.concat(chunks) };
      heard.push(asked);
      const told = tell(asked);
      if (told === null) return;
      const { status = 200, headers, json, bytes } = told;
      const type = json === undefined ? 'application/octet-stream' : 'application/json';
      response.writeHead(status, { 'content-type': type, ...headers });
      if (bytes instanceof Readable) pipeline(bytes, response, () => undefined);
      else response.end(json === undefined ? bytes : JSON.stringify(json));
    });
  });
  await new Promise<void>((ready) => {
    server.listen(socket, ready);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    rmSync(directory, { recursive: true, force: true });
  });
  return { socket, heard, lines: () => heard.map(({ method, path }) => `${method} ${path}`) };
}

/** An array that is never closed. */
export function* endlessJson(): Generator<string> {
  yield '[0';
  const more = ',0'.repeat(524_288);
  for (;;) yield more;
}

/** The answer of every engine for a missing object. */
export const notFound: Told = { status: 404, json: { message: 'no such object' } };
