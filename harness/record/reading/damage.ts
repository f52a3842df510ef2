/** Errors of a reader that was given something else than a whole run record. */
import { CanialiasError } from '../../errors.ts';

const again = 'Run the matrix again, or name another record.';

/** `number` counts lines from 1, as an editor does. */
export function damagedLine(path: string, number: number, what: string): CanialiasError {
  return new CanialiasError('record-damaged', `${path}, line ${number}: ${what}`, again);
}

export function damagedRecord(path: string, what: string): CanialiasError {
  return new CanialiasError('record-damaged', `${path}: ${what}`, again);
}

export function foreignFile(path: string): CanialiasError {
  return new CanialiasError(
    'record-damaged',
    `${path}: is not a run record of canialias`,
    'Name the run.jsonl of a run; its first line begins with {"type":"header".',
  );
}

/** `most`: bytes that a record may have. */
export function tooLarge(path: string, most: number): CanialiasError {
  return damagedRecord(path, `has more than ${most / 1024 ** 2} MiB, which no run record has`);
}

/** What is there is neither a file nor a pipe. */
export function noFile(path: string): CanialiasError {
  return damagedRecord(path, 'is a device or a socket, not a run record');
}

export function newerRecord(path: string, found: number, known: number): CanialiasError {
  return new CanialiasError(
    'record-newer',
    `${path}: was written with record schema ${found}, and this canialias reads ${known}`,
    'Update canialias, then read the record again.',
  );
}

/** The file could not be read at all. */
export function unreadable(path: string, cause: unknown): CanialiasError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const [what, hint] =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? ['there is no such run record', 'Run the matrix first, or name the run.jsonl of a run.']
      : code === 'EACCES'
        ? ['permission denied', 'Read it as the user who made the run, or change its mode.']
        : code === 'EISDIR'
          ? ['is a directory, not a run record', 'Name the run.jsonl in it.']
          : [`cannot be read (${typeof code === 'string' ? code : 'unknown error'})`, again];
  return new CanialiasError('record-missing', `${path}: ${what}`, hint, cause);
}
