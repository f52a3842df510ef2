/** Runs that ended without cleaning up: their state is still there, their process is not. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSession, type Session } from '../session.ts';
import { stillRuns } from '../transport/processes.ts';

/** Where runs keep what a sweep needs, one directory each, below the user's state directory. */
export function runsDirectory(): string {
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'canialias', 'runs');
}

export function deadSessions(): Session[] {
  const directory = runsDirectory();
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .map((runId) => join(directory, runId, 'session.json'))
    .filter((file) => existsSync(file))
    .map((file) => readSession(file))
    .filter((session) => !stillRuns(session.pid, session.startTime));
}
