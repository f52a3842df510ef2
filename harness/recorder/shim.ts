/**
 * Stands in the place of docker on the PATH of a recorded command: runs the true client, hands everything through, and
 * notes the call. It imports nothing but Node, because it starts with each call. `argv`: the plan, the name, the arguments.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { isCompose } from './compose-call.ts';
import { withLabels } from './label-calls.ts';
import type { Program, ShimLine, ShimPlan } from './shim-plan.ts';
import { writtenSince } from './written-since.ts';

/** Characters of the beginning and of the end of an output that are noted; evidence shows fewer. */
const most = 65_536;
/** The clock of a file system may be some milliseconds late. */
const lateMs = 10;
/** For the output of a client that has ended while a program that it started holds on to it. */
const lastWordsMs = 2000;

const start = Date.now();
const [, , planFile = '', name = '', ...args] = process.argv;
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as ShimPlan;
const id = randomUUID();
/** Looked at without opening them: Node would change how the client reads what they share. */
const isTerminal = { input: isatty(0), output: isatty(1) };

function note(line: ShimLine): void {
  try {
    appendFileSync(plan.notes, `${JSON.stringify(line)}\n`);
  } catch {
    // The recording has ended; the call goes on without it.
  }
}

function environment(): NodeJS.ProcessEnv {
  const { CANIALIAS_NODE_OPTIONS: nodeOptions, ...env } = process.env;
  delete env.CANIALIAS_MARK;
  if (nodeOptions !== undefined) env.NODE_OPTIONS = nodeOptions;
  env.CANIALIAS_CALL = id;
  const { hosts } = plan;
  if (hosts !== null && (env.DOCKER_HOST === hosts.programs || env.DOCKER_HOST === hosts.compose)) {
    if (isCompose(name, args)) env.DOCKER_HOST = hosts.compose;
    else if (plan.clientHost === null) delete env.DOCKER_HOST;
    else env.DOCKER_HOST = plan.clientHost;
  }
  return env;
}

/** Null where the client has none of that name. */
function programOf(): (Program & { rest: readonly string[] }) | null {
  const compose = plan.programs['docker compose'];
  if (name === 'docker' && args[0] === 'compose' && compose !== undefined)
    return { ...compose, rest: args.slice(1) };
  const own = plan.programs[name];
  if (own === undefined) return null;
  // Compose labels what it creates by its requests, or by calls of its own.
  return { ...own, rest: isCompose(name, args) ? args : withLabels(args, plan.labels) };
}

/** Hands a stream on as it comes, and keeps its beginning and its end. */
function handOn(from: Readable, to: NodeJS.WriteStream): () => string {
  let kept = '';
  from.on('data', (chunk: Buffer) => {
    kept += chunk.toString('utf8');
    if (kept.length > 4 * most) kept = kept.slice(0, most) + kept.slice(-most);
  });
  from.pipe(to, { end: false });
  // Who read it has gone: the client learns of it as it would without us.
  to.on('error', () => {
    from.destroy();
  });
  return () => kept;
}

/** A command may have removed the directory that it is in. */
function directoryHere(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}

function passSignalsTo(child: ChildProcess): void {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  // A terminal sends these to the client too.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.on(signal, () => {
      if (!isTerminal.input && !isTerminal.output) child.kill(signal);
    });
  }
}

/** Ends as the client did. */
function endAs(exitCode: number | null, signal: NodeJS.Signals | null): void {
  if (signal === null) {
    process.exitCode = exitCode ?? 1;
    return;
  }
  process.removeAllListeners(signal);
  process.exitCode = 128 + constants.signals[signal];
  process.kill(process.pid, signal);
}

function run(): void {
  note({
    type: 'begin',
    id,
    parent: process.env.CANIALIAS_CALL ?? null,
    at: start,
    argv: [name, ...args],
    cwd: directoryHere(),
    terminal: isTerminal,
  });
  const program = programOf();
  const end = (exitCode: number | null, signal: NodeJS.Signals | null, outputs: (string | null)[]) => {
    const { root } = plan;
    const wrote = root === null ? null : writtenSince(root, start - lateMs);
    const [stdout = null, stderr = null] = outputs;
    note({ type: 'end', id, at: Date.now(), exitCode, signal, stdout, stderr, wrote });
    endAs(exitCode, signal);
  };
  if (program === null) {
    process.stderr.write(`${name}: not found\n`);
    end(127, null, ['', `${name}: not found\n`]);
    return;
  }
  const child = spawn(program.file, [...program.args, ...program.rest], {
    env: environment(),
    stdio: ['inherit', isTerminal.output ? 'inherit' : 'pipe', isatty(2) ? 'inherit' : 'pipe'],
  });
  passSignalsTo(child);
  const kept = [child.stdout, child.stderr].map((stream, at) =>
    stream === null ? () => null : handOn(stream, at === 0 ? process.stdout : process.stderr),
  );
  let ended = false;
  const endOnce = (exitCode: number | null, signal: NodeJS.Signals | null) => {
    if (ended) return;
    ended = true;
    child.stdout?.destroy();
    child.stderr?.destroy();
    end(
      exitCode,
      signal,
      kept.map((text) => text()),
    );
  };
  child.once('error', (error) => {
    process.stderr.write(`${name}: ${error.message}\n`);
    endOnce(126, null);
  });
  child.once('close', endOnce);
  child.once('exit', (exitCode, signal) => {
    setTimeout(endOnce, lastWordsMs, exitCode, signal).unref();
  });
}

run();
