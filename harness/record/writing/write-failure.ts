/** What a person can do when a file of a run cannot be written; the same words for the record and for reports. */
import { CanialiasError } from '../../errors.ts';

const full: Record<string, string> = {
  ENOSPC: 'no space is left on its file system',
  EDQUOT: 'the disk quota is used up',
};

const refused: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'a part of its path is not a directory',
  EISDIR: 'it is a directory',
  EEXIST: 'a file is in its place',
  EROFS: 'its file system is read-only',
};

/** Turns what `node:fs` threw while writing `path` into an error for people, with the code that fits. */
export function writeFailure(path: string, cause: unknown): CanialiasError {
  const code = errorNumber(cause);
  const why = full[code];
  if (why !== undefined) {
    return new CanialiasError(
      'disk-full',
      `cannot write ${path}: ${why}`,
      `Free some space there (df -h shows it) and run again; what was written before is kept.`,
      cause,
    );
  }
  return new CanialiasError(
    'cannot-write',
    `cannot write ${path}: ${refused[code] ?? code}`,
    'Choose a directory that exists and that you may write to, or correct its owner and mode.',
    cause,
  );
}

function errorNumber(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return 'an unknown error';
}

/** Calls that change a file system; what they say of a path is never a fault of ours. */
const changing = new Set(['mkdir', 'mkdtemp', 'write', 'copyfile', 'rename', 'chmod', 'chown', 'fsync']);

/**
 * The error for people in what `node:fs` threw where nobody caught it: a directory for temporary files that is full, or
 * that this user may not write to. Null for anything else, and for a file of ours that is not there to be read.
 */
export function fileFailure(error: unknown): CanialiasError | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const code = errorNumber(error);
  const opened = error.syscall === 'open' && code !== 'ENOENT' && code in refused;
  if (!(code in full) && !opened && !changing.has(String(error.syscall))) return null;
  return writeFailure('path' in error ? String(error.path) : 'a file', error);
}
