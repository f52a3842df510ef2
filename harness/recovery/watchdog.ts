/**
 * Lives outside the run and waits for its end. The run holds the other end of our standard input: when it
 * closes without a message the run was killed, and what it made is removed here. `done` means nothing to do.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Journal } from '../safety/journal.ts';
import { readSession } from '../session.ts';
import { farewell } from './farewell.ts';
import { removeFiles, sweepSession } from './sweep-session.ts';

/**
 * A client that was under way when the run died may finish its `create` a moment later. Sweeping goes on
 * until two sweeps in a row have found nothing.
 */
const gapMs = 1500;
const mostSweeps = 12;

async function main(sessionFile: string): Promise<void> {
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('SIGHUP', () => undefined);
  let words = '';
  for await (const chunk of process.stdin) words += String(chunk);
  if (words === farewell) return;
  const session = readSession(sessionFile);
  let quiet = 0;
  for (let sweep = 0; sweep < mostSweeps && quiet < 2; sweep += 1) {
    const swept = [...(await sweepSession(session)).values()];
    const busy = swept.some((target) => target.removed.length > 0 || target.failed.length > 0);
    quiet = busy ? 0 : quiet + 1;
    if (quiet < 2) await pause(gapMs);
  }
  if (quiet === 2) removeFiles(session, new Journal(session.journal).entries());
}

const [sessionFile] = process.argv.slice(2);
if (sessionFile !== undefined) {
  main(sessionFile).catch((error: unknown) => {
    appendFileSync(join(sessionFile, '..', 'watchdog.log'), `${String(error)}\n`);
    process.exitCode = 1;
  });
}
