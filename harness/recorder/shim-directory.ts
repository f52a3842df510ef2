/** Puts the shims where a command finds them before the true programs. */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments } from '../place.ts';
import { shellWord } from '../shell-word.ts';
import type { ShimPlan } from './shim-plan.ts';

/** Whose they are, where that is not this process's own user. */
export interface Owner {
  uid: number;
  gid: number;
}

/** Gives the directory that comes first on the PATH. `directory`: one that is there, the recorder's own. */
export function makeShims(directory: string, plan: ShimPlan, owner: Owner | null): string {
  const planFile = join(directory, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan), { mode: 0o644 });
  writeFileSync(plan.notes, '', { mode: 0o600 });
  if (owner !== null) chownSync(plan.notes, owner.uid, owner.gid);
  const programs = join(directory, 'bin');
  mkdirSync(programs, { mode: 0o755 });
  for (const name of Object.keys(plan.programs).filter((one) => !one.includes(' '))) {
    const path = join(programs, name);
    writeFileSync(path, shimScript(name, planFile));
    chmodSync(path, 0o755);
  }
  return programs;
}

/** NODE_OPTIONS are for the programs of the command; to a shim they might do anything. */
function shimScript(name: string, planFile: string): string {
  const words = [process.execPath, ...nodeArguments('harness/recorder/shim.ts'), planFile, name];
  return [
    '#!/bin/sh',
    `[ -z "\${NODE_OPTIONS+set}" ] || export CANIALIAS_NODE_OPTIONS="$NODE_OPTIONS"`,
    'unset NODE_OPTIONS',
    `exec ${words.map(shellWord).join(' ')} "$@"`,
    '',
  ].join('\n');
}
