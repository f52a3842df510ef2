/** Test support: what a surface needs, with a shell script for a client and no engine behind it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineKind, Traits } from '../record/model.ts';
import { imageNames } from '../run/image-names.ts';
import { Journal } from '../safety/journal.ts';
import { Scope } from '../safety/scope.ts';
import type { Access } from '../surfaces/shared/access.ts';
import { Recorder } from '../surfaces/shared/recorder.ts';
import type { ClientCommand, ComposeCommand, Target } from '../transport/target.ts';
import { sampleTarget } from './sample-record.ts';

export const sampleRunId = 'k3x9ab12';

/** A directory that is gone when the test has ended. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'canialias-test-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** A client that is a shell script: its arguments are the script's `$@`. */
export function scriptClient(
  script: string,
  env: Record<string, string> = {},
  kind: EngineKind = 'docker',
): ClientCommand {
  const file = join(temporaryDirectory(), 'docker');
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return {
    kind,
    file,
    args: [],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...env },
    userName: 'somebody',
    home: '/',
    cwd: '/',
  };
}

export function sampleOpenTarget(
  socket: string,
  parts: { id?: string; client?: ClientCommand; compose?: ComposeCommand; traits?: Partial<Traits> } = {},
): Target {
  const { id, traits, identity, socketOrigin } = sampleTarget(parts.id ?? 'docker', parts.traits);
  const client = parts.client ?? scriptClient('exit 0', {}, traits.client);
  const servedBy = socketOrigin === 'run' ? client : null;
  return {
    id,
    client,
    compose: parts.compose ?? null,
    python: null,
    socket,
    servedBy,
    traits,
    identity: { ...identity, socket },
  };
}

export interface SampleAccess extends Access {
  journal: Journal;
}

export function sampleAccess(target: Target = sampleOpenTarget('/nowhere/podman.sock')): SampleAccess {
  const directory = temporaryDirectory();
  const journal = new Journal(join(directory, 'journal.jsonl'));
  writeFileSync(journal.path, '');
  return {
    target,
    journal,
    scope: new Scope({
      runId: sampleRunId,
      scenarioId: 'dns/name-on-custom-bridge',
      target: target.id,
      journal,
      firstNumber: 0,
    }),
    recorder: new Recorder(),
    images: imageNames(sampleRunId),
    privateDirectory: directory,
  };
}

/** The lines that a script client left in a file, such as the arguments it was called with. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}
