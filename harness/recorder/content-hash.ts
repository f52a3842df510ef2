/** What a file holds, as one text that is equal where the content is. Light: shims import it. */
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readlinkSync, readSync } from 'node:fs';

const chunkBytes = 1_048_576;

/** SHA-256 in hexadecimal, of a symbolic link that of its target's name; null for what is no file or cannot be read. */
export function contentHash(path: string): string | null {
  try {
    const found = lstatSync(path);
    const hash = createHash('sha256');
    if (found.isSymbolicLink()) return hash.update(`link ${readlinkSync(path)}`).digest('hex');
    if (!found.isFile()) return null;
    const file = openSync(path, 'r');
    try {
      const chunk = Buffer.alloc(Math.min(chunkBytes, Math.max(1, found.size)));
      for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
        hash.update(chunk.subarray(0, read));
      }
    } finally {
      closeSync(file);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}
