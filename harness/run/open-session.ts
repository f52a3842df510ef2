/** Begins a run: its directories, its journal, its watchdog, and every target made ready to be asked. */
import { randomInt } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CanialiasError } from '../errors.ts';
import { hostTraits } from '../host/host-traits.ts';
import { makeDirectory } from '../record/writing/make-directory.ts';
import { runsDirectory } from '../recovery/dead-sessions.ts';
import { startWatchdog, type Watchdog } from '../recovery/start-watchdog.ts';
import { Journal } from '../safety/journal.ts';
import { type Session, writeSession } from '../session.ts';
import { broken as brokenTarget } from '../targets/broken.ts';
import type { FoundTarget } from '../targets/definition.ts';
import type { Discovery } from '../targets/discover.ts';
import { missingError } from '../targets/missing-error.ts';
import { type OpenTarget, openTarget } from '../targets/open-target.ts';
import type { Service } from '../targets/serve-api.ts';
import { startTimeOf } from '../transport/processes.ts';
import type { MissingTarget, Target } from '../transport/target.ts';
import { askedTargets } from './each-target.ts';
import { imageNames } from './image-names.ts';

export interface OpenSession {
  session: Session;
  sessionFile: string;
  journal: Journal;
  watchdog: Watchdog;
  /** Targets that were found, and then failed before they were asked anything. */
  broken: MissingTarget[];
  /** Why the run must not go on without those; null where it may. */
  refusal: () => CanialiasError | null;
  /** Stops what the run itself serves (Podman's API). */
  close: () => void;
  /** Lines for a person: what the run itself serves crashed so far, and was started again. */
  crashes: () => string[];
  /** Adds to what the run itself serves of a target. */
  alsoServes: (target: Pick<Target, 'id'>, service: Service) => void;
}

export interface OpenOptions {
  /** Chosen scenario files, relative to the project. */
  files: readonly string[];
  /** May the engines be reset and reconfigured at will? */
  disposable: boolean;
  /** Were the targets asked for by name, so that the run must not go on without one? */
  byName: boolean;
}

/** Throws the error of a target that is missing where each must be there, or where none is. */
export async function openSession(
  runId: string,
  { found, missing }: Discovery,
  { files, disposable, byName }: OpenOptions,
): Promise<OpenSession> {
  const stateDirectory = join(runsDirectory(), runId);
  const workDirectory = join(tmpdir(), `canialias-${runId}`);
  makeDirectory(workDirectory);
  try {
    makeDirectory(stateDirectory, 0o700);
  } catch (error) {
    rmdirSync(workDirectory);
    throw error;
  }
  // Rootless engines run as another user, who must pass through to what is theirs.
  chmodSync(workDirectory, 0o711);
  const journal = new Journal(join(stateDirectory, 'journal.jsonl'));
  // A run that goes on after a boot has one.
  writeFileSync(journal.path, '', { mode: 0o600, flag: 'a' });
  const sessionFile = join(stateDirectory, 'session.json');
  const session: Session = {
    runId,
    pid: process.pid,
    startTime: startTimeOf(process.pid) ?? '',
    stateDirectory,
    workDirectory,
    journal: journal.path,
    targets: [],
    leftOut: [],
    images: imageNames(runId),
    registries: {},
    files: [...files],
  };
  writeSession(sessionFile, session);
  const watchdog = startWatchdog(sessionFile);
  const host = await hostTraits();
  const served: { id: string; stop: () => void; crashes: readonly string[] }[] = [];
  const close = () => {
    for (const { stop } of served) stop();
  };
  try {
    for (const candidate of found) {
      const directory = join(workDirectory, candidate.id);
      mkdirSync(directory);
      if (candidate.client.uid !== undefined) {
        chownSync(directory, candidate.client.uid, candidate.client.gid ?? candidate.client.uid);
      }
    }
    const broken: MissingTarget[] = [];
    const openOne = async (candidate: FoundTarget): Promise<OpenTarget[]> => {
      try {
        const one = await openTarget(candidate, host, workDirectory, journal, disposable);
        served.push({ id: candidate.id, stop: one.close, crashes: one.crashes });
        return [one];
      } catch (error) {
        broken.push(brokenTarget(candidate.id, error));
        return [];
      }
    };
    const opened = (await Promise.all(found.map(openOne))).flat();
    session.targets = opened.map((one) => one.target);
    const refusal = () =>
      missingError({ found: askedTargets(session), missing: [...missing, ...broken] }, byName);
    const refused = refusal();
    if (refused !== null) throw refused;
    writeSession(sessionFile, session);
    const crashes = () =>
      served.flatMap(({ id, crashes: all }) =>
        all.map((said) => `${id}: its service crashed and was started again: ${said}`),
      );
    const alsoServes: OpenSession['alsoServes'] = ({ id }, service) => {
      served.push({ id, ...service });
    };
    return { session, sessionFile, journal, watchdog, broken, refusal, close, crashes, alsoServes };
  } catch (error) {
    close();
    throw error;
  }
}

/** Eight letters and digits: short enough for names, long enough that two runs on one engine never share it. */
export function newRunId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
