/** Finds the files to read. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseEnv } from 'node:util';
import { looksLikeRecording } from '../../../harness/record/recording/looks-like-recording.ts';
import { kindOf, kindOfPath, mayTellInside } from '../read/kind-of.ts';
import type { FileToRead } from '../read/read-file.ts';
import { type Ignoring, ignoringAbove, isIgnored, withRulesOf } from './ignoring.ts';
import { noKind, reasonOf, textOf } from './text-of.ts';

export interface FoundFiles {
  /** In the order of the paths; those of a directory by name. */
  files: FileToRead[];
  /** They are read with more of Docker's words than the other kinds. */
  recordings: { path: string; text: string }[];
  /** What was asked for, or has the name of a kind that is read, and is not read. */
  refused: { path: string; reason: string }[];
}

/** `paths`: files, which need not have a name that tells their kind, and directories, which are searched. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const finding: Finding = { found: { files: [], recordings: [], refused: [] }, seen: new Set() };
  for (const path of paths) addPath(path, finding);
  return finding.found;
}

interface Finding {
  found: FoundFiles;
  /** Real paths of the files so far. */
  seen: Set<string>;
}

function addPath(path: string, finding: Finding): void {
  try {
    const root = realpathSync(path);
    if (statSync(root).isDirectory()) search(path, root, root, ignoringAbove(root), finding);
    else addFile(path, root, true, finding);
  } catch (error) {
    finding.found.refused.push({ path, reason: reasonOf(error, path) });
  }
}

const never: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** `path`: of the directory, as it is shown; `root`: where the search began. */
function search(path: string, directory: string, root: string, above: Ignoring, finding: Finding): void {
  const ignoring = withRulesOf(above, directory);
  for (const entry of entriesOf(path, directory, finding)) {
    const shown = path === '.' ? entry.name : join(path, entry.name);
    const real = join(directory, entry.name);
    if (never.has(entry.name) || isIgnored(real, entry.isDirectory(), ignoring)) continue;
    if (entry.isDirectory()) search(shown, real, root, ignoring, finding);
    else if (entry.isSymbolicLink()) addLink(shown, real, root, finding);
    else if (entry.isFile()) addFile(shown, real, false, finding);
  }
}

function entriesOf(path: string, directory: string, { found }: Finding): Dirent[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    found.refused.push({ path, reason: reasonOf(error, path) });
    return [];
  }
}

/** A directory that a link leads to is found where it is, if it is in the tree. */
function addLink(path: string, link: string, root: string, finding: Finding): void {
  if (kindOfPath(path) === null) return;
  try {
    const real = realpathSync(link);
    if (real.startsWith(root + sep)) {
      if (statSync(real).isFile()) addFile(path, real, false, finding);
    } else {
      finding.found.refused.push({ path, reason: 'a symbolic link that leads out of the tree' });
    }
  } catch (error) {
    finding.found.refused.push({ path, reason: reasonOf(error, path) });
  }
}

function addFile(path: string, real: string, isAsked: boolean, { found, seen }: Finding): void {
  const byName = kindOfPath(path);
  if (byName === null && !isAsked && !mayTellInside(path)) return;
  if (seen.has(real)) return;
  const read = textOf(real);
  if ('reason' in read) {
    if (byName !== null || isAsked) found.refused.push({ path, reason: read.reason });
    return;
  }
  const kind = kindOf(path, read.text) ?? (isAsked && looksLikeRecording(read.text) ? 'recording' : null);
  if (kind === null) {
    if (isAsked) found.refused.push({ path, reason: noKind });
    return;
  }
  seen.add(real);
  if (kind === 'recording') {
    found.recordings.push({ path, text: read.text });
    return;
  }
  const set = kind === 'compose' ? { set: environmentBeside(real) } : {};
  found.files.push({ path, text: read.text, kind, ...set });
}

function environmentBeside(path: string): ReadonlyMap<string, string> {
  const read = textOf(join(dirname(path), '.env'));
  const set = 'text' in read ? parseEnv(read.text) : {};
  return new Map(Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
