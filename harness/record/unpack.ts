import { gunzipSync } from 'node:zlib';
import { damagedRecord } from './damage.ts';

/** The bytes of a record that may be compressed, as the published one is. Throws `record-damaged`. */
export function unpack(bytes: Uint8Array, path: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw damagedRecord(path, 'is compressed, and cut off or damaged');
  }
}
