/** The host's side of a scenario: ports, files and programs, every look recorded as evidence. */
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import getPort from 'get-port';
import type { FileStatus, Host } from '../../contract/host.ts';
import type { Finished } from '../../contract/processes.ts';
import type { HostCall } from '../../record/model.ts';
import type { Access } from '../shared/access.ts';
import { ownedFiles } from '../shared/owned-files.ts';
import { makeOutside } from './outside.ts';
import { unitTools } from './unit-tools.ts';

const answerMs = 3000;

/** What was done and what came of it, without when. */
type HostLook = HostCall extends infer Each
  ? Each extends HostCall
    ? Omit<Each, 'via' | 'at' | 'ms' | 'polls'>
    : never
  : never;

export type RunProgram = (argv: readonly string[], deadlineMs?: number) => Promise<Finished>;

export function hostTools(access: Access): Host & { close: () => Promise<void> } {
  const { recorder, scope, privateDirectory } = access;
  const { owner, makeDirectory, writeFile } = ownedFiles(access);
  const closers: (() => Promise<void>)[] = [];
  let directories = 0;

  /** Looks or does, and records what it was and what came of it. */
  async function look<const Look extends HostLook>(action: () => Promise<Look>): Promise<Look> {
    const start = performance.now();
    const call = await action();
    recorder.add({ via: 'host', ...call, ms: performance.now() - start });
    return call;
  }

  const run: RunProgram = async (argv, deadlineMs = 20_000) => {
    const [file = '', ...args] = argv;
    const start = performance.now();
    const result = await execa(file, args, {
      reject: false,
      stripFinalNewline: false,
      timeout: deadlineMs,
      stdin: 'ignore',
    });
    const finished = { exitCode: result.exitCode ?? 127, stdout: result.stdout, stderr: result.stderr };
    const ms = performance.now() - start;
    recorder.add({ via: 'host', operation: 'run-program', argv: [...argv], ...finished, ms });
    return finished;
  };

  const { close: removeUnits, ...units } = unitTools(access, run, writeFile);
  closers.push(removeUnits);

  return {
    ...units,
    engineSocket: access.target.socket,
    engineUid: owner.uid,
    engineGid: owner.gid,
    async freePort() {
      const port = await getPort({ host: '127.0.0.1' });
      recorder.note('free-port', '', String(port));
      return port;
    },
    moment(seconds = 0) {
      const moment = Math.floor(Date.now() / 1000) + seconds;
      recorder.note('moment', String(seconds), String(moment));
      return moment;
    },
    run: (argv) => run(argv),
    async get(address, port) {
      const url = `http://${address}:${port}/`;
      const { body } = await look(async () => ({ operation: 'http-get', url, body: await httpGet(url) }));
      return body;
    },
    async getOnSocket(socket, path) {
      const url = `http://localhost${path}`;
      const { body } = await look(async () => ({
        operation: 'http-get',
        url,
        socket,
        body: await httpGet(url, socket),
      }));
      return body;
    },
    async receive(address, port) {
      const { text } = await look(async () => ({
        operation: 'tcp-receive',
        address,
        port,
        text: await tcpReceive(address, port),
      }));
      return text;
    },
    async readFile(path) {
      const { content } = await look(async () => ({
        operation: 'read-file',
        path,
        content: await readFile(path, 'utf8').catch(() => null),
      }));
      return content;
    },
    async stat(path) {
      const { status } = await look(async () => ({
        operation: 'stat',
        path,
        status: await fileStatus(path),
      }));
      return status;
    },
    async directory() {
      directories += 1;
      const path = join(privateDirectory, `d${directories}`);
      await makeDirectory(path);
      return path;
    },
    async writeFile(path, content) {
      const { interceptor } = access;
      if (interceptor?.carriesOut('writeFile', [path]) === false) return;
      await writeFile(path, interceptor?.file(path, content) ?? content);
    },
    async outside() {
      const made = await makeOutside(run, scope, recorder);
      closers.push(made.close);
      return made.outside;
    },
    async close() {
      for (const close of closers.toReversed()) await close();
    },
  };
}

/** Not by `fetch`, which refuses some eighty ports, most of them below 1024. */
async function httpGet(url: string, socketPath?: string): Promise<string | null> {
  const signal = AbortSignal.timeout(answerMs);
  const request = get(url, {
    agent: false,
    headers: { connection: 'close' },
    signal,
    ...(socketPath === undefined ? {} : { socketPath }),
  });
  // One that comes after the reply has begun is an error of the reply, too.
  request.on('error', () => undefined);
  try {
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    return await text(reply);
  } catch {
    return null;
  }
}

function tcpReceive(address: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, address);
    socket.setTimeout(answerMs);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    const end = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('end', () => {
      end(text);
    });
    socket.once('timeout', () => {
      end(text === '' ? null : text);
    });
    socket.once('error', () => {
      end(null);
    });
  });
}

async function fileStatus(path: string): Promise<FileStatus | null> {
  try {
    const status = await stat(path);
    return {
      uid: status.uid,
      mode: (status.mode & 0o7777).toString(8),
      bytes: status.size,
      kind: status.isFile() ? 'file' : status.isDirectory() ? 'directory' : 'other',
    };
  } catch {
    return null;
  }
}
