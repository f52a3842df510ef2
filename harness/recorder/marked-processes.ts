/** Processes that a command started, wherever they went: they carry its mark in their environment. */
import { readdirSync, readFileSync } from 'node:fs';
import { endProcess, startTimeOf } from '../transport/processes.ts';

export const markName = 'CANIALIAS_MARK';

export interface MarkedProcess {
  pid: number;
  startTime: string;
  /** The program with its arguments, in one line. */
  command: string;
}

/** Without this process. What has taken the mark out of its environment, or is another user's, is not seen. */
export function markedProcesses(mark: string): MarkedProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!/^\d+$/.test(name) || pid === process.pid || !hasMark(pid, mark)) return [];
    const startTime = startTimeOf(pid);
    return startTime === null ? [] : [{ pid, startTime, command: commandOf(pid) }];
  });
}

/** Ends all of them, and those that they start meanwhile. */
export function endMarked(mark: string): void {
  for (let round = 0; round < 20; round += 1) {
    const left = markedProcesses(mark);
    if (left.length === 0) return;
    for (const { pid, startTime } of left) endProcess(pid, startTime, 'SIGKILL');
  }
}

function hasMark(pid: number, mark: string): boolean {
  return contentOf(pid, 'environ').split('\0').includes(`${markName}=${mark}`);
}

function commandOf(pid: number): string {
  return contentOf(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

function contentOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
