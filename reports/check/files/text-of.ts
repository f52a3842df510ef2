/** The text of a file, or why it is not read. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { decoded, largest, type TextOf, tooLarge } from './decoded.ts';

export function textOf(path: string): TextOf {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { reason: 'no ordinary file' };
    if (found.size > largest) return { reason: tooLarge };
    return decoded(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error, path) };
  }
}

/** Said of a file that is there. */
export const noPermission = 'no permission to read it';
export const noKind = 'no kind of file that is read';

const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  ELOOP: 'a symbolic link that leads to itself',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EPERM: noPermission,
};

/** Of an error of the file system at that path. */
export function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) !== undefined)
    return 'a symbolic link that leads to nothing';
  return reasons[code] ?? `not readable (${code === '' ? String(error) : code})`;
}
