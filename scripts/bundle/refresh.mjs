// @ts-check
/** Makes the bundle anew and puts it in the place of the one that is no longer of these sources. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { buildBundle } from './build.mjs';
import { cacheOf, format, stampOf } from './current.mjs';

const prefix = 'bundle-';

/** Milliseconds by which the clock of a file system may be behind. */
const coarseMs = 20;

/** Milliseconds that a bundle stays after it was replaced: a run that began with it loads parts of it later. */
const keptMs = 24 * 60 * 60 * 1000;

/**
 * Directory of the new bundle; null where none can be made, for whatever reason: then the sources run without one.
 * Several processes may do this at once: each bundle has a directory of its own, and its manifest is put in place
 * whole.
 *
 * @param {string} root the project's, with a slash at its end
 * @returns {Promise<string | null>}
 */
export async function refreshBundle(root) {
  const cache = cacheOf(root);
  /** @type {string | null} */
  let directory = null;
  try {
    mkdirSync(cache, { recursive: true });
    const started = Date.now();
    directory = mkdtempSync(`${cache}/${prefix}`);
    chmodSync(directory, 0o755);
    const { scenarios, inputs, outputs } = await buildBundle(root, directory);
    // npm writes this file last of all packages.
    const own = [...inputs.filter((path) => !isOfPackage(path)), 'node_modules/.package-lock.json'];
    // What is written to meanwhile may be in the bundle as it was before.
    if (own.some((path) => statSync(`${root}${path}`).ctimeMs > started - coarseMs))
      throw new Error('the sources are changing');
    /** @type {import('./current.mjs').Manifest} */
    const manifest = {
      format,
      name: basename(directory),
      scenarios,
      inputs: own.map((path) => [path, stampOf(`${root}${path}`)]),
      outputs: outputs.map((path) => [path, stampOf(`${directory}/${path}`)]),
    };
    putInPlace(cache, manifest);
    return directory;
  } catch {
    if (directory !== null) rmSync(directory, { recursive: true, force: true });
    return null;
  }
}

/** @param {string} path */
function isOfPackage(path) {
  return path.split('/').includes('node_modules');
}

/**
 * @param {string} cache
 * @param {import('./current.mjs').Manifest} manifest
 */
function putInPlace(cache, manifest) {
  const replaced = nameOf(`${cache}/current.json`);
  const unfinished = `${cache}/${manifest.name}/manifest.json`;
  writeFileSync(unfinished, JSON.stringify(manifest));
  renameSync(unfinished, `${cache}/current.json`);
  const now = Date.now();
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(prefix) || name === manifest.name) continue;
    const path = `${cache}/${name}`;
    if (name === replaced) utimesSync(path, now / 1000, now / 1000);
    else if (statSync(path).mtimeMs < now - keptMs) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @returns {string | null}
 */
function nameOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).name;
  } catch {
    return null;
  }
}
