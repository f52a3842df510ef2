import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CanialiasError } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';
import type { Compat } from './schema.ts';

const readable: Compat['schema'] = 1;

/** The data that the package ships. */
export const shippedCompat = join(projectRoot, 'dist', 'compat.json.gz');

/**
 * `path`: a `compat.json` or `compat.json.gz`; the one that the package ships if none is named. Throws `record-missing`,
 * `record-damaged` or `record-newer`.
 */
export async function readCompat(path: string = shippedCompat): Promise<Compat> {
  const data = parsed(await bytesOf(path), path);
  if (data.schema === readable) return data as Compat;
  throw new CanialiasError(
    'record-newer',
    `${path} is of schema ${String(data.schema)}, and this reads schema ${readable}`,
    'take a newer canialias',
  );
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CanialiasError('record-missing', `there is no ${path}`, 'canialias publish writes one', error);
  }
}

function parsed(bytes: Buffer, path: string): { schema: unknown } {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const data: unknown = JSON.parse((isPacked ? gunzipSync(bytes) : bytes).toString());
    if (typeof data === 'object' && data !== null && 'schema' in data) return data;
  } catch (error) {
    throw new CanialiasError(
      'record-damaged',
      `${path} is not compatibility data`,
      'make it anew: canialias publish',
      error,
    );
  }
  throw new CanialiasError(
    'record-damaged',
    `${path} is not compatibility data`,
    'make it anew: canialias publish',
  );
}
