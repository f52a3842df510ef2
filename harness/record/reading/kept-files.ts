/** Texts that were made of a record and are kept in a directory, each whole or not at all. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that are kept; the least recently made goes first. */
const mostKept = 24;

/** Null for one that is not there, or not whole. */
export function readKept(file: string): string | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    return digestOf(body) === bytes.toString('latin1', 0, end) ? body.toString('latin1') : null;
  } catch {
    return null;
  }
}

/** `text`: JSON, or lines of it. A place that cannot be written to costs time, and nothing else. */
export function keep(directory: string, file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(directory, { recursive: true });
    const body = inAscii(text);
    writeFileSync(unfinished, `${digestOf(body)}\n${body}`);
    renameSync(unfinished, file);
    const all = readdirSync(directory).map((name) => join(directory, name));
    const byAge = all.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    for (const old of byAge.slice(mostKept)) rmSync(old);
  } catch {
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // It could not be made, or cannot be removed: a later name is another.
    }
  }
}

/** JSON with its other characters escaped: bytes of ASCII become a text several times as fast. */
function inAscii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function digestOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
