/** The host's side of a scenario: ports, files and programs, every look recorded as evidence. */
import { chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import type { Finished } from '../../contract/engine.ts';
import type { FileStatus, Host } from '../../contract/host.ts';
import type { Access } from '../shared/access.ts';
import { makeOutside } from './outside.ts';

const answerMs = 3000;

export type RunProgram = (argv: readonly string[]) => Promise<Finished>;

export function hostTools(access: Access): Host & { close: () => Promise<void> } {
  const { target, recorder, scope, privateDirectory } = access;
  const engineUid = target.client.uid ?? process.getuid?.() ?? 0;
  const engineGid = target.client.gid ?? process.getgid?.() ?? 0;
  const closers: (() => Promise<void>)[] = [];
  let directories = 0;

  async function look(argv: readonly string[], ask: () => Promise<string | null>): Promise<string | null> {
    const start = performance.now();
    const answer = await ask();
    recorder.add({
      via: 'host',
      argv: [...argv],
      exitCode: answer === null ? 1 : 0,
      stdout: answer ?? '',
      stderr: '',
      ms: performance.now() - start,
    });
    return answer;
  }

  const run: RunProgram = async (argv) => {
    const [file = '', ...args] = argv;
    const start = performance.now();
    const result = await execa(file, args, {
      reject: false,
      stripFinalNewline: false,
      timeout: 20_000,
      stdin: 'ignore',
    });
    const finished = { exitCode: result.exitCode ?? 127, stdout: result.stdout, stderr: result.stderr };
    recorder.add({ via: 'host', argv: [...argv], ...finished, ms: performance.now() - start });
    return finished;
  };

  return {
    engineUid,
    engineGid,
    freePort: () => getPort({ host: '127.0.0.1' }),
    run,
    get: (address, port) =>
      look(['curl', '--silent', '--max-time', '3', `http://${address}:${port}/`], () =>
        httpGet(address, port),
      ),
    receive: (address, port) =>
      look(['nc', '-w', '3', address, String(port)], () => tcpReceive(address, port)),
    readFile: (path) => look(['cat', path], () => readFile(path, 'utf8').catch(() => null)),
    async stat(path) {
      const format = '{"uid":%u,"mode":"%a","bytes":%s,"kind":"%F"}';
      const text = await look(['stat', '--dereference', `--format=${format}`, path], async () => {
        const status = await fileStatus(path);
        return status === null ? null : JSON.stringify(status);
      });
      return text === null ? null : (JSON.parse(text) as FileStatus);
    },
    async directory() {
      directories += 1;
      const path = join(privateDirectory, `d${directories}`);
      const owner = [`--owner=${engineUid}`, `--group=${engineGid}`];
      await look(['install', '--directory', '--mode=755', ...owner, path], async () => {
        await mkdir(path, { recursive: true, mode: 0o755 });
        await chown(path, engineUid, engineGid);
        return '';
      });
      return path;
    },
    async writeFile(path, content) {
      const write = 'printf %s "$1" > "$2" && chown "$3" "$2"';
      await look(['sh', '-c', write, 'sh', content, path, `${engineUid}:${engineGid}`], async () => {
        await writeFile(path, content);
        await chown(path, engineUid, engineGid);
        return '';
      });
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

async function httpGet(address: string, port: number): Promise<string | null> {
  try {
    const reply = await fetch(`http://${address}:${port}/`, {
      signal: AbortSignal.timeout(answerMs),
      headers: { connection: 'close' },
    });
    return await reply.text();
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
