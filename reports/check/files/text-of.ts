/** The text of a file, or why it is not read. */
import { readFileSync, statSync } from 'node:fs';

export type TextOf = { text: string } | { reason: string };

/** Bytes. What people write by hand is smaller. */
const largest = 5_000_000;

export function textOf(path: string): TextOf {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { reason: 'no ordinary file' };
    if (found.size > largest) return { reason: 'larger than 5 MB' };
    return decoded(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function decoded(bytes: Buffer): TextOf {
  if (bytes.includes(0)) return { reason: 'a binary file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: 'no text in UTF-8' };
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  ELOOP: 'a symbolic link that leads to itself',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EPERM: 'no permission to read it',
};

/** Of an error of the file system. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `not readable (${code === '' ? String(error) : code})`;
}
