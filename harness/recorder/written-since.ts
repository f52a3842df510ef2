/** Files that were written a moment ago. Light: shims import it. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentHash } from './content-hash.ts';

/** Entries of directories; a larger tree is not walked after each call. */
const most = 5000;

/** Not a person's own files: what git and package managers keep. */
export const neverLooked: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** `since`: milliseconds since the epoch. Null where the tree is too large to look at, or is gone. */
export function writtenSince(root: string, since: number): { path: string; sha256: string | null }[] | null {
  const written: { path: string; sha256: string | null }[] = [];
  const directories = [root];
  let seen = 0;
  for (let directory = directories.pop(); directory !== undefined; directory = directories.pop()) {
    for (const entry of entriesOf(directory)) {
      seen += 1;
      if (seen > most) return null;
      const path = join(directory, entry.name);
      if (neverLooked.has(entry.name)) continue;
      if (entry.isDirectory()) directories.push(path);
      else if (changedAt(path) >= since)
        written.push({ path: relative(root, path), sha256: contentHash(path) });
    }
  }
  return written.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Of the last change of content or inode; 0 for a file that has gone. */
function changedAt(path: string): number {
  try {
    return lstatSync(path).ctimeMs;
  } catch {
    return 0;
  }
}
