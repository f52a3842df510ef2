/** Cleans up after a run that did not end by itself: its processes, its objects on every engine, its files. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetNames } from '../safety/forget-names.ts';
import { Journal, type JournalEntry, type ObjectEntry } from '../safety/journal.ts';
import { isNameOfRun } from '../safety/labels.ts';
import { removeUnits } from '../safety/remove-units.ts';
import { type Swept, sweepRun } from '../safety/sweep.ts';
import type { Session } from '../session.ts';
import { serveApi } from '../targets/serve-api.ts';
import { endProcess } from '../transport/processes.ts';
import { request } from '../transport/request.ts';
import type { Target } from '../transport/target.ts';

/** Ends what still runs of it, so that nothing new is made while we clean up. */
export function endProcesses(entries: readonly JournalEntry[], signal: NodeJS.Signals): void {
  for (const entry of entries) {
    if (entry.kind === 'process') endProcess(entry.pid, entry.startTime, signal, entry.group);
  }
}

export async function sweepTarget(
  session: Session,
  target: Target,
  entries: readonly JournalEntry[],
): Promise<Swept> {
  const objects = entries.filter(
    (entry): entry is ObjectEntry => 'target' in entry && entry.target === target.id,
  );
  if (target.servedBy === null || (await answers(target.socket))) {
    return sweepRun(target.socket, session.runId, objects);
  }
  // The run's own API service died with it.
  const socket = join(session.workDirectory, `sweep-${target.id}`, 'podman.sock');
  const service = await serveApi(target.servedBy, socket, null);
  try {
    return await sweepRun(socket, session.runId, objects);
  } finally {
    service.stop();
  }
}

/** Removes the run's files; what it made on engines must be gone by then. */
export function removeFiles(session: Session, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    // `ip` reports an error for a namespace that is already gone, which is fine.
    if (entry.kind === 'namespace') spawnSync('ip', ['netns', 'delete', entry.name], { stdio: 'ignore' });
  }
  rmSync(session.workDirectory, { recursive: true, force: true });
  rmSync(session.stateDirectory, { recursive: true, force: true });
}

export async function sweepSession(session: Session): Promise<Map<string, Swept>> {
  const journal = new Journal(session.journal);
  const entries = existsSync(session.journal) ? journal.entries() : [];
  endProcesses(entries, 'SIGKILL');
  // A unit would start its container anew.
  removeUnits(entries);
  const swept = new Map<string, Swept>();
  for (const target of session.targets) {
    // An engine that is down must not keep the others from being cleaned.
    const outcome = await sweepTarget(session, target, entries).catch(notSwept);
    forgetNames(target, (network) => isNameOfRun(network, session.runId));
    swept.set(target.id, outcome);
  }
  return swept;
}

function notSwept(error: unknown): Swept {
  return { removed: [], failed: [error instanceof Error ? error.message : String(error)] };
}

async function answers(socket: string): Promise<boolean> {
  try {
    return (await request(socket, { method: 'GET', path: '/_ping', deadlineMs: 3000 })).status === 200;
  } catch {
    return false;
  }
}
