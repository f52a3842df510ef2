// @ts-check
/** The bundle that is kept beside the sources, and whether it still is of these sources. Quick: every command asks. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** Raised when the manifest or what a bundle holds changes its shape. */
export const format = 1;

/**
 * @typedef {object} Manifest
 * @property {number} format
 * @property {string} name directory of the bundle, in the cache
 * @property {string[]} scenarios files that there were, relative to the project
 * @property {[path: string, stamp: string][]} inputs what the bundle was made of, relative to the project
 * @property {[path: string, stamp: string][]} outputs its files, relative to its directory
 */

/** @param {string} root the project's, with a slash at its end */
export function cacheOf(root) {
  return `${root}node_modules/.cache/canialias`;
}

/**
 * Directory of the bundle; null where there is none, or it is not of these sources, or anything in it was touched.
 *
 * @param {string} root
 * @returns {string | null}
 */
export function currentBundle(root) {
  try {
    const cache = cacheOf(root);
    /** @type {Manifest} */
    const manifest = JSON.parse(readFileSync(`${cache}/current.json`, 'utf8'));
    const directory = `${cache}/${manifest.name}`;
    const isCurrent =
      manifest.format === format &&
      manifest.inputs.every(([path, stamp]) => stampOf(`${root}${path}`) === stamp) &&
      manifest.outputs.every(([path, stamp]) => stampOf(`${directory}/${path}`) === stamp) &&
      scenarioFiles(root).join('\n') === manifest.scenarios.join('\n');
    return isCurrent ? directory : null;
  } catch {
    return null;
  }
}

/**
 * Changes with every write. The time is that of the last change of content or inode, which no program can set back.
 *
 * @param {string} path
 */
export function stampOf(path) {
  const { size, ctimeMs } = statSync(path);
  return `${size} ${ctimeMs}`;
}

/**
 * @param {string} root
 * @returns {string[]} relative to the project
 */
export function scenarioFiles(root) {
  return readdirSync(`${root}suites`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`${root}suites/${name}`).map((file) => `suites/${name}/${file}`))
    .filter((file) => file.endsWith('.scenario.ts'))
    .sort();
}
