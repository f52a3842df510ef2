/** Runs a person's command to its end, or to the end of its time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { endMarked, markedProcesses, markName } from './marked-processes.ts';
import type { Owner } from './shim-directory.ts';

export interface CommandToRun {
  command: readonly [string, ...string[]];
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** As whom; null for this process's own user. */
  owner: Owner | null;
  /** Told of the process that was started. */
  onStart: (pid: number) => void;
  /**
   * `handed-through`: it has this process's own input and output. Otherwise it has no input and no terminal, and what it
   * prints is kept.
   */
  streams: 'handed-through' | 'kept';
  /** Null for no end. */
  deadlineMs: number | null;
  /** Unique: by this, what it starts is known. */
  mark: string;
}

export interface CommandEnd {
  exitCode: number | null;
  signal: string | null;
  timedOut: boolean;
  /** Null where they were handed through. */
  stdout: string | null;
  stderr: string | null;
  /** Why it could not be run, such as `ENOENT`; null where it could. */
  notRun: string | null;
  /** What it left running, which has been ended. */
  daemons: string[];
}

/** Characters of an output that are kept. */
const most = 4_000_000;
/** For output that is under way when the command has ended. */
const lastWordsMs = 500;

export async function runCommand(options: CommandToRun): Promise<CommandEnd> {
  const isKept = options.streams === 'kept';
  const [file, ...args] = options.command;
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: { ...options.env, [markName]: options.mark },
    stdio: isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // Out of reach of this process's terminal.
    detached: isKept,
    ...(options.owner ?? {}),
  });
  if (child.pid !== undefined) options.onStart(child.pid);
  const outputs = [child.stdout, child.stderr].map((stream) => {
    let text = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      if (text.length < most) text += chunk;
    });
    return () => (isKept ? text : null);
  });
  const deadline = { isOver: false };
  const timer =
    options.deadlineMs === null
      ? undefined
      : setTimeout(() => {
          deadline.isOver = true;
          endAll(child, options.mark);
        }, options.deadlineMs);
  const handedOn = isKept ? [] : passSignalsTo(child);
  const { exitCode, signal, notRun } = await endOf(child);
  clearTimeout(timer);
  for (const take of handedOn) take();
  const daemons = isKept ? markedProcesses(options.mark).map(({ command }) => command) : [];
  if (isKept) endAll(child, options.mark);
  await outputsOf(child);
  const [stdout = null, stderr = null] = outputs.map((text) => text());
  const timedOut = deadline.isOver;
  return { exitCode, signal, timedOut, stdout, stderr, notRun, daemons: timedOut ? [] : daemons };
}

function endOf(child: ChildProcess): Promise<Pick<CommandEnd, 'exitCode' | 'signal' | 'notRun'>> {
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => {
      resolve({ exitCode, signal, notRun: null });
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined)
        resolve({ exitCode: 127, signal: null, notRun: error.code ?? error.message });
    });
  });
}

function endAll(child: ChildProcess, mark: string): void {
  if (child.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group has ended by itself.
    }
  }
  endMarked(mark);
}

async function outputsOf(child: ChildProcess): Promise<void> {
  const open = [child.stdout, child.stderr].filter((stream) => stream !== null && !stream.readableEnded);
  const ends = open.map((stream) => new Promise((resolve) => stream?.once('close', resolve)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, lastWordsMs);
  });
  await Promise.race([Promise.all(ends), late]);
  clearTimeout(timer);
  for (const stream of open) stream?.destroy();
}

/** A terminal sends its signals to the command too; what comes from elsewhere is handed on. */
function passSignalsTo(child: ChildProcess): (() => void)[] {
  const isOfTerminal = process.stdin.isTTY;
  return (['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const isShared = isOfTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT');
    const handOn = () => {
      if (!isShared) child.kill(signal);
    };
    process.on(signal, handOn);
    return () => process.off(signal, handOn);
  });
}

/** As a shell tells it: 128 and the number of the signal. */
export function exitCodeOf({ exitCode, signal }: Pick<CommandEnd, 'exitCode' | 'signal'>): number {
  if (signal === null) return exitCode ?? 1;
  return 128 + constants.signals[signal as NodeJS.Signals];
}
