/** Processes by id and start time: an id alone may belong to someone else by the time it is used. */
import { readFileSync } from 'node:fs';

/** Start time in clock ticks since boot, as text; null where no such process runs or there is no /proc. */
export function startTimeOf(pid: number): string | null {
  try {
    return parseStartTime(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Field 22 of proc(5)'s stat; the command in field 2 may hold spaces and parentheses. Null for one that has
 * ended (a zombie): its parent may never ask for its exit code.
 */
export function parseStartTime(stat: string): string | null {
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /^[ZXx]$/.test(state) ? null : (fields[18] ?? null);
}

/** Does the process that was noted still run? Without /proc (no start time) any process of that id counts. */
export function stillRuns(pid: number, startTime: string): boolean {
  if (startTime !== '') return startTimeOf(pid) === startTime;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ends a process, or the group that it leads, if it is still the one that was noted; true where there was one to end. */
export function endProcess(pid: number, startTime: string, signal: NodeJS.Signals, isGroup = false): boolean {
  if (startTime === '' || startTimeOf(pid) !== startTime) return false;
  try {
    process.kill(isGroup ? -pid : pid, signal);
    return true;
  } catch {
    return false;
  }
}
