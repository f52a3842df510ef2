import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFailure } from './write-failure.ts';

/**
 * Makes a directory, and those above it, in which files can be made. Throws `disk-full` or `cannot-write`. Not with
 * Node's `recursive`: below /proc, where nothing can be made, that never ends.
 */
export function makeDirectory(path: string, mode = 0o777): void {
  try {
    make(path, mode);
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw writeFailure(path, error);
  }
}

function make(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path) throw error;
    make(parent, 0o777);
    mkdirSync(path, { mode });
  }
}
