/** Test support: the session of a run, in directories of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageNames } from '../run/image-names.ts';
import { type Session, writeSession } from '../session.ts';
import { sampleRunId, temporaryDirectory } from './sample-access.ts';

export interface SampleSession {
  session: Session;
  sessionFile: string;
}

/** `parts.pid` and `parts.startTime`: the process whose run it is; by default this one. */
export function sampleSession(parts: Partial<Session> = {}): SampleSession {
  const runId = parts.runId ?? sampleRunId;
  const directory = temporaryDirectory();
  const stateDirectory = parts.stateDirectory ?? join(directory, 'state');
  const workDirectory = join(directory, 'work');
  mkdirSync(stateDirectory, { recursive: true });
  mkdirSync(workDirectory);
  const journal = join(stateDirectory, 'journal.jsonl');
  writeFileSync(journal, '');
  const session: Session = {
    runId,
    pid: process.pid,
    startTime: '',
    stateDirectory,
    workDirectory,
    journal,
    targets: [],
    leftOut: [],
    images: imageNames(runId),
    registries: {},
    files: [],
    ...parts,
  };
  const sessionFile = join(stateDirectory, 'session.json');
  writeSession(sessionFile, session);
  return { session, sessionFile };
}
