/** The files of a site on the disk, and those of the site that was there before. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { writeFailure } from '../../harness/record/writing/write-failure.ts';

interface SiteFile {
  /** Below the site's root. */
  path: string;
  text: string | Uint8Array;
}

interface SiteFiles {
  put: (files: readonly SiteFile[]) => Promise<void>;
  /** Removes what an earlier site left, and nothing that it did not write. */
  finish: () => Promise<void>;
}

/** Names everything that was written, so that the next time can tell it from the files of others. */
const list = 'assets/files.txt';

/** It and both functions throw `disk-full` or `cannot-write`. */
export function siteFiles(directory: string): SiteFiles {
  makeDirectory(directory);
  const written = new Set<string>();
  const folders = new Map<string, Promise<unknown>>();
  const put = async ({ path, text }: SiteFile) => {
    written.add(path);
    const full = join(directory, path);
    const folder = dirname(full);
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    try {
      await made;
      await writeFile(full, text);
    } catch (error) {
      throw writeFailure(full, error);
    }
  };
  return {
    async put(files) {
      await Promise.all(files.map(put));
    },
    async finish() {
      const earlier = await readFile(join(directory, list), 'utf8').catch(() => '');
      const stale = earlier.split('\n').filter((path) => isInside(path) && !written.has(path));
      await Promise.all(stale.map((path) => rm(join(directory, path), { force: true })));
      await put({ path: list, text: `${[...written].join('\n')}\n` });
    },
  };
}

/** A list that someone changed must not lead out of the site. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}
