/** The bytes of a record, from a file or a pipe, and no more of them than a record can have. */
import { type FileHandle, open } from 'node:fs/promises';
import { CanialiasError } from '../../errors.ts';
import { noFile, tooLarge, unreadable } from './damage.ts';

/** Bytes; a record of the whole lab has some 200 MiB. */
export const mostBytes = 512 * 1024 ** 2;

/** Throws `record-missing` where it cannot be read, and `record-damaged` for a device and for what is too large. */
export async function readBounded(path: string, most = mostBytes): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return await bytesOf(file, path, most);
  } finally {
    await file.close();
  }
}

async function bytesOf(file: FileHandle, path: string, most: number): Promise<Uint8Array> {
  const status = await file.stat();
  if (!status.isFile() && !status.isFIFO() && !status.isDirectory()) throw noFile(path);
  if (status.size > most) throw tooLarge(path, most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = file.createReadStream({ autoClose: false, highWaterMark: 1024 ** 2 });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      // A pipe, and a file that grows or does not tell its size, show it only by and by.
      if (size > most) throw tooLarge(path, most);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof CanialiasError ? error : unreadable(path, error);
  }
  return Buffer.concat(chunks, size);
}
