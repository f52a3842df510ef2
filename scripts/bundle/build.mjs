// @ts-check
/** Makes one bundle of all sources: the command line, the programs that it starts, and every scenario. */
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { clientNotices, clientOptions, clients } from '../../reports/site/client-build.mjs';
import { noticesOf } from '../../reports/site/notices.mjs';
import { scenarioFiles } from './current.mjs';

const programs = [
  'scripts/main.ts',
  'harness/record/reading/public.ts',
  'reports/compat/public.ts',
  'harness/recorder/shim.ts',
  'harness/recovery/watchdog.ts',
  'harness/vitest/register-scenarios.ts',
  'scripts/cli/derived.ts',
];

/** Loaded as they are, by what needs them; everything else becomes a part of the bundle. */
const external = [
  'allure-js-commons',
  'allure-vitest',
  'dockerode',
  'esbuild',
  'listr2',
  'selfsigned',
  'testcontainers',
  'tsx',
  'vitest',
];

/** For packages in the bundle that are CommonJS. */
const banner =
  "import { createRequire as canialiasRequire } from 'node:module'; const require = canialiasRequire(import.meta.url);";

/** Its CommonJS form loads its parts in a way that a bundle cannot follow. */
const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };

/**
 * Every module that is loaded by itself keeps its path. Throws where the sources cannot be bundled or the directory
 * cannot be written to.
 *
 * @param {string} root the project's, with a slash at its end
 * @param {string} directory an empty one
 * @returns {Promise<{ scenarios: string[], inputs: string[], outputs: string[] }>} what it was made of, relative to
 *   the project, and what was made, relative to the directory
 */
export async function buildBundle(root, directory) {
  const scenarios = scenarioFiles(root);
  const shared = /** @type {const} */ ({
    absWorkingDir: root,
    outbase: root,
    outdir: directory,
    bundle: true,
    metafile: true,
    logLevel: 'silent',
  });
  // Both have ended before a failure is passed on: the caller removes the directory.
  const ended = await Promise.allSettled([
    build({
      ...shared,
      entryPoints: [...programs, ...scenarios],
      chunkNames: 'chunks/[name]-[hash]',
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external,
      alias,
      banner: { js: banner },
    }),
    build({ ...shared, ...clientOptions, entryPoints: clients }),
  ]);
  const made = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const [, forClients] = made;
  await writeFile(
    `${directory}/${clientNotices}`,
    noticesOf(root, Object.keys(forClients?.metafile.inputs ?? {})),
  );
  await writeFile(`${directory}/scenarios.json`, JSON.stringify(await indexOf(directory, scenarios)));
  const outputs = made.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  return {
    scenarios,
    inputs: made.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    outputs: [
      ...outputs.map((path) => relative(directory, resolve(root, path))),
      clientNotices,
      'scenarios.json',
    ],
  };
}

/**
 * The scenarios without their steps, by id.
 *
 * @param {string} directory
 * @param {readonly string[]} files
 */
async function indexOf(directory, files) {
  const loaded = await Promise.all(
    files.map(async (file) => {
      /** @type {{ default: import('../../harness/scenario.ts').Scenario }} */
      const module = await import(`${directory}/${file.replace(/\.ts$/, '.js')}`);
      const { observe: _, ...scenario } = module.default;
      return { scenario, file };
    }),
  );
  return loaded.toSorted((one, other) => one.scenario.id.localeCompare(other.scenario.id));
}
