/** Test support: the API of an engine, played by a small HTTP server on a unix socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Json } from '../record/model.ts';

export interface Heard {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A `json` body, raw `bytes`, or neither; null leaves the caller without an answer. */
export type Told = { status?: number; json?: Json; bytes?: Buffer | string } | null;

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
      const { method = '', url = '', headers } = request;
      const asked = { method, path: url, headers, body: Buffer.concat(chunks) };
      heard.push(asked);
      const told = tell(asked);
      if (told === null) return;
      const { status = 200, json, bytes } = told;
      if (json === undefined) {
        response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(bytes);
      } else {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      }
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

/** The answer of every engine for a missing object. */
export const notFound: Told = { status: 404, json: { message: 'no such object' } };
