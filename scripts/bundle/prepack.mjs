// @ts-check
/** Fills `dist` before the package is packed: the bundle, the types for programs, and what is made of the published record. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { noticesOf } from '../../reports/site/notices.mjs';
import { buildBundle } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = `${root}dist`;

rmSync(directory, { recursive: true, force: true });
mkdirSync(directory);
const { inputs } = await buildBundle(root, directory);
writeFileSync(`${directory}/NOTICES.txt`, noticesOf(root, inputs));
execFileSync('npx', ['tsc', '-p', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' });
const published = `${root}reports/published/run.jsonl.gz`;
/** @type {typeof import('../cli/derived.ts')} */
const derived = await import(pathToFileURL(`${directory}/scripts/cli/derived.js`).href);
await derived.readSummary(published);
await derived.readRangesInWords(published);
await derived.readCoverage(published);
await derived.readComparable(published);
writeFileSync(
  `${directory}/compat.json.gz`,
  gzipSync(JSON.stringify(await derived.readCompatOf(published)), { level: 9 }),
);
