import { gunzipSync } from 'node:zlib';
import { damagedRecord, tooLarge } from './damage.ts';
import { mostBytes } from './read-bounded.ts';

/** The bytes of a record that may be compressed, as the published one is. Throws `record-damaged`. */
export function unpack(bytes: Uint8Array, path: string, most = mostBytes): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(path, most);
    throw damagedRecord(path, 'is compressed, and cut off or damaged');
  }
}
