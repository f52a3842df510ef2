/** Copies a person's directory for a command that may do anything to it. */
import {
  chmodSync,
  constants,
  copyFileSync,
  type Dirent,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { type Ignoring, ignoringAbove, isIgnored, withRulesOf } from '../../reports/check/files/ignoring.ts';

export interface Copied {
  files: number;
  bytes: number;
  /** Paths that git ignores, relative to the directory; a directory stands for all that is in it. */
  ignored: string[];
  /** Why else something was left out: `path: reason`. */
  leftOut: string[];
}

interface Copying extends Copied {
  from: string;
  to: string;
  /** Paths that are copied although git ignores them. */
  wanted: readonly string[];
}

const mostBytes = 4_000_000_000;
const mostFiles = 200_000;

/** What git keeps for itself is no part of a project. */
const never: ReadonlySet<string> = new Set(['.git']);

/** `to`: a directory that is not there. `wanted`: relative to `from`. Throws `usage` for one of them that is not there. */
export function copyTree(from: string, to: string, wanted: readonly string[]): Copied {
  for (const path of wanted) mustBeInside(from, path);
  const copying: Copying = { from, to, wanted, files: 0, bytes: 0, ignored: [], leftOut: [] };
  copyDirectory('', ignoringAbove(from), copying);
  const { files, bytes, ignored, leftOut } = copying;
  return { files, bytes, ignored, leftOut };
}

function tooLarge(): CanialiasError {
  return new CanialiasError(
    'usage',
    'this directory is too large to be copied: more than 4 GB, or 200000 files',
    'run it in the directory of the project, and let .gitignore name what is made',
  );
}

function mustBeInside(from: string, path: string): void {
  const inside = relative(from, resolve(from, path));
  const isThere = statSync(resolve(from, path), { throwIfNoEntry: false }) !== undefined;
  if (isThere && !inside.startsWith('..') && !isAbsolute(inside)) return;
  throw new CanialiasError(
    'usage',
    `--with ${path}: ${isThere ? 'it is not in this directory' : 'there is no such path'}`,
    'name paths below this directory, such as --with node_modules',
  );
}

function copyDirectory(path: string, above: Ignoring, copying: Copying, isWanted = false): void {
  const source = join(copying.from, path);
  const ignoring = withRulesOf(above, source);
  const target = join(copying.to, path);
  mkdirSync(target, { recursive: true });
  for (const entry of entriesIn(source, path, copying)) {
    const inside = join(path, entry.name);
    if (never.has(entry.name)) continue;
    const wanted = isWanted || isNamed(inside, copying);
    if (!wanted && isIgnored(join(source, entry.name), entry.isDirectory(), ignoring)) {
      if (!leadsToNamed(inside, copying)) {
        copying.ignored.push(inside);
        continue;
      }
    }
    copyEntry(entry, inside, ignoring, copying, wanted);
  }
  chmodSync(target, statSync(source).mode & 0o777);
}

function entriesIn(source: string, path: string, { leftOut }: Copying): Dirent[] {
  try {
    return readdirSync(source, { withFileTypes: true });
  } catch {
    leftOut.push(`${path}: no permission to read it`);
    return [];
  }
}

function copyEntry(
  entry: Dirent,
  path: string,
  ignoring: Ignoring,
  copying: Copying,
  isWanted: boolean,
): void {
  const { from, to, leftOut } = copying;
  if (entry.isDirectory()) copyDirectory(path, ignoring, copying, isWanted);
  else if (entry.isSymbolicLink()) copyLink(path, copying);
  else if (entry.isFile()) {
    try {
      copyFileSync(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
      copying.files += 1;
      copying.bytes += statSync(join(to, path)).size;
      if (copying.bytes > mostBytes || copying.files > mostFiles) throw tooLarge();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
      leftOut.push(`${path}: no permission to read it`);
    }
  } else leftOut.push(`${path}: a socket, pipe or device`);
}

/** Through a link out of the tree the command could write to what is no copy. */
function copyLink(path: string, { from, to, leftOut }: Copying): void {
  const link = join(from, path);
  const target = resolve(dirname(link), readlinkSync(link));
  const inside = relative(from, target);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    leftOut.push(`${path}: a symbolic link that leads out of the directory`);
    return;
  }
  symlinkSync(relative(dirname(link), target) || '.', join(to, path));
}

function isNamed(path: string, { from, wanted }: Copying): boolean {
  return wanted.some((one) => relative(from, resolve(from, one)) === path);
}

function leadsToNamed(path: string, { from, wanted }: Copying): boolean {
  return wanted.some((one) => relative(from, resolve(from, one)).startsWith(`${path}/`));
}
