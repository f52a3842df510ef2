/** The files of a directory by their content, and what a command changed among them. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileChange, FileText } from '../record/recording/model.ts';
import { contentHash } from './content-hash.ts';
import { neverLooked } from './written-since.ts';

const mostFiles = 20_000;
const mostBytes = 1_000_000_000;

/** Hashes by path, relative to the root. */
export type Tree = ReadonlyMap<string, string | null>;

/** Null for a tree that is too large to be read twice, or cannot be read. */
export function readTree(root: string): Tree | null {
  const tree = new Map<string, string | null>();
  let bytes = 0;
  const directories = [root];
  try {
    for (let directory = directories.pop(); directory !== undefined; directory = directories.pop()) {
      for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = join(directory, entry.name);
        if (neverLooked.has(entry.name)) continue;
        if (entry.isDirectory()) directories.push(path);
        else {
          bytes += lstatSync(path).size;
          if (tree.size >= mostFiles || bytes > mostBytes) return null;
          tree.set(relative(root, path), contentHash(path));
        }
      }
    }
  } catch {
    return null;
  }
  return tree;
}

/** Bytes; of a file whose text is kept. */
const smallBytes = 4096;
const mostTexts = 200;

/** With the texts of those that are small. */
export function withTexts(root: string, changes: readonly FileChange[]): FileText[] {
  return changes.map((change, at) => ({
    ...change,
    text: change.sha256 === null || at >= mostTexts ? null : smallText(join(root, change.path)),
  }));
}

function smallText(path: string): string | null {
  try {
    const found = lstatSync(path);
    if (!found.isFile() || found.size > smallBytes) return null;
    const bytes = readFileSync(path);
    return bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  }
}

/** In the order of their paths. Pure. */
export function changesBetween(before: Tree, after: Tree): FileChange[] {
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((path): FileChange[] => {
    const sha256 = after.get(path);
    if (sha256 === undefined) return [{ path, change: 'removed', sha256: null }];
    if (!before.has(path)) return [{ path, change: 'written', sha256 }];
    return before.get(path) === sha256 ? [] : [{ path, change: 'changed', sha256 }];
  });
  return changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
