/** Runs one script in a process group of its own, and sees to its end. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface ScriptEnd {
  /** Did every call end as it did when it was measured? */
  asMeasured: boolean;
  /** The last lines of why not; empty where it did. */
  why: string[];
}

export interface ScriptLimits {
  /** A script that takes longer is ended. */
  deadlineMs: number;
  /** How long its clean-up may take from then on. */
  cleanUpMs: number;
  /** Ends it before its deadline, in the same way. */
  signal: AbortSignal;
}

const shownLines = 6;

/** `log`: a file for all that it prints. Its clean-up is waited for; what its group leaves running is killed. */
export async function runScript(file: string, log: string, limits: ScriptLimits): Promise<ScriptEnd> {
  const output = openSync(log, 'w');
  const child = spawn('sh', [file], { detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  let ended = '';
  let kill: NodeJS.Timeout | undefined;
  const end = (why: string) => {
    ended ||= why;
    signalGroup(child.pid, 'SIGTERM');
    kill ??= setTimeout(() => {
      signalGroup(child.pid, 'SIGKILL');
    }, limits.cleanUpMs);
  };
  const deadline = setTimeout(() => {
    end(`no end within ${limits.deadlineMs / 1000} s`);
  }, limits.deadlineMs);
  const onAbort = () => {
    end('interrupted');
  };
  limits.signal.addEventListener('abort', onAbort);
  if (limits.signal.aborted) onAbort();
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  limits.signal.removeEventListener('abort', onAbort);
  clearTimeout(deadline);
  clearTimeout(kill);
  signalGroup(child.pid, 'SIGKILL');
  if (ended !== '') return { asMeasured: false, why: [...lastLines(log), ended] };
  return code === 0 ? { asMeasured: true, why: [] } : { asMeasured: false, why: lastLines(log) };
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

function lastLines(log: string): string[] {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const summary = lines.lastIndexOf('Not everything ended as it did when this was measured:');
  return lines.slice(summary === -1 ? 0 : summary + 1).slice(-shownLines);
}
