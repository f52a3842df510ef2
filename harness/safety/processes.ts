/** Processes by id and start time: an id alone may belong to someone else by the time it is used. */
import { readFileSync } from 'node:fs';

/** Start time in clock ticks since boot, as text; null where there is no such process or no /proc. */
export function startTimeOf(pid: number): string | null {
  try {
    return parseStartTime(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Field 22 of proc(5)'s stat; the command in field 2 may hold spaces and parentheses. */
export function parseStartTime(stat: string): string | null {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** Ends a process if it is still the one that was noted; true where there was one to end. */
export function endProcess(pid: number, startTime: string, signal: NodeJS.Signals): boolean {
  if (startTime === '' || startTimeOf(pid) !== startTime) return false;
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
