/** What every process of a run knows: where it writes, what it measures, and what was prepared for it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FixtureImage } from './contract/fixture-images.ts';
import type { RegistryPair } from './contract/registry.ts';
import type { Target } from './transport/target.ts';

export interface Session {
  runId: string;
  /** Process that the run lives and dies with. */
  pid: number;
  startTime: string;
  /** Outlives the run when it is killed: session and journal are what a sweep needs. */
  stateDirectory: string;
  /** Sockets, logins and host directories of the run; removed at its end. */
  workDirectory: string;
  journal: string;
  targets: Target[];
  /** Ids of targets that failed before they were asked anything. What they got is removed all the same. */
  leftOut: string[];
  images: Record<FixtureImage, string>;
  /** By target; only where a chosen scenario uses registries. */
  registries: Record<string, RegistryPair>;
  /** Chosen scenario files, relative to the project. */
  files: string[];
}

/**
 * Where the numbers in a target's names begin. Two targets of a run may be one engine with two clients, which must not
 * choose the same names.
 */
export function firstNumberOf({ targets }: Pick<Session, 'targets'>, { id }: Pick<Target, 'id'>): number {
  return (
    Math.max(
      0,
      targets.findIndex((target) => target.id === id),
    ) * namesPerTarget
  );
}

const namesPerTarget = 1000;

/** In one piece: a run that is killed here leaves the old session or the new one, never a part of it. */
export function writeSession(path: string, session: Session): void {
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, JSON.stringify(session), { mode: 0o600 });
  renameSync(unfinished, path);
}

export function readSession(path: string): Session {
  return JSON.parse(readFileSync(path, 'utf8')) as Session;
}
