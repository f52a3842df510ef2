/** Starts the watchdog so that nothing that ends the run ends it too. */
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { nodeArguments } from '../place.ts';
import { farewell } from './farewell.ts';

export interface Watchdog {
  /** The run has cleaned up after itself. */
  dismiss: () => Promise<void>;
}

/**
 * Two generations away and in a session of its own: neither a signal to the run's process group nor one to
 * its descendants reaches it. Its standard input is a pipe whose other end only this process holds, so that
 * it ends with us, however we end.
 */
export function startWatchdog(sessionFile: string): Watchdog {
  const launcher = spawn(
    '/bin/sh',
    [
      '-c',
      '"$@" <&3 3<&- &',
      'sh',
      process.execPath,
      ...nodeArguments('harness/recovery/watchdog.ts'),
      sessionFile,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true, cwd: '/' },
  );
  launcher.unref();
  const pipe = launcher.stdio[3] as Writable & { unref?: () => void };
  pipe.unref?.();
  // A watchdog that is gone must not take the run with it.
  pipe.on('error', () => undefined);
  return {
    dismiss: () =>
      new Promise((resolve) => {
        pipe.end(farewell, resolve);
      }),
  };
}
