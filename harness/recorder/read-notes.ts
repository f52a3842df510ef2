/** The lines that the shims of a command wrote. */
import { readFileSync } from 'node:fs';
import type { ShimLine } from './shim-plan.ts';

/** One that was cut off with its shim is left out. */
export function readNotes(path: string): ShimLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): ShimLine[] => {
      try {
        return line === '' ? [] : [JSON.parse(line) as ShimLine];
      } catch {
        return [];
      }
    });
}
