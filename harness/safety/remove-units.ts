/** Ends and removes the units that a run made, so that nothing starts its containers anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import type { JournalEntry, UnitEntry } from './journal.ts';

/** Milliseconds; a unit that does not end by then is killed by systemd later. */
const mostMs = 30_000;

export function removeUnits(entries: readonly JournalEntry[]): void {
  const left = entries.filter((entry): entry is UnitEntry => entry.kind === 'unit' && existsSync(entry.file));
  for (const { name, file, systemctl } of left) {
    call(systemctl, 'stop', name);
    // One that failed is remembered without its file.
    call(systemctl, 'reset-failed', name);
    rmSync(file, { force: true });
    call(systemctl, 'daemon-reload');
  }
}

/** A unit that was never loaded, or a systemd that is gone, is no reason to stop. */
function call([file = '', ...first]: readonly string[], ...args: string[]): void {
  spawnSync(file, [...first, ...args], { stdio: 'ignore', timeout: mostMs });
}
