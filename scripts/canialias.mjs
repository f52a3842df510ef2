#!/usr/bin/env node
// The way in. Plain JavaScript, because it must work before anything is installed: it checks what the rest
// stands on, brings the dependencies if asked to, and hands over to the TypeScript command line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(message, hint, exitCode) {
  process.stderr.write(`canialias: ${message}\n  hint: ${hint}\n`);
  process.exit(exitCode);
}

if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  refuse(
    `Node ${process.versions.node} is too old`,
    'install Node 20.19 or later, or 22.12 or later (https://nodejs.org)',
    14,
  );
}

// A package holds a bundle and no sources; npm has seen to its dependencies.
const isInstalled = !existsSync(`${root}scripts/main.ts`) && existsSync(`${root}dist/scripts/main.js`);

// npm writes this file last: without it an installation is missing or was interrupted.
if (!isInstalled && !existsSync(`${root}node_modules/.package-lock.json`)) {
  if (!process.argv.includes('--install')) {
    refuse('the Node dependencies are not installed', 'npm ci, or add -- --install to this command', 15);
  }
  process.stderr.write('installing the locked Node dependencies\n');
  const npm = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (npm.status !== 0) refuse('npm ci failed', 'run npm ci by hand to see why', 15);
}

// A reader that goes away (`| head -1`) has seen enough: end as other programs do, by the code of SIGPIPE. What a
// run has made is removed by its watchdog.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(141);
    const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    refuse(
      `cannot write its output: ${error.message}`,
      isFull ? 'free some space there (df -h shows it)' : 'send the output elsewhere',
      isFull ? 10 : 21,
    );
  });
}

/** Of the package, or beside the sources; null where the sources themselves are to run. */
async function bundle() {
  if (isInstalled) return `${root}dist`;
  if (process.env.CANIALIAS_FROM_SOURCES === '1') return null;
  const { currentBundle } = await import('./bundle/current.mjs');
  return currentBundle(root) ?? (await (await import('./bundle/refresh.mjs')).refreshBundle(root));
}

async function load() {
  const directory = await bundle();
  if (directory !== null) return import(pathToFileURL(`${directory}/scripts/main.js`).href);
  // tsx makes a directory of its own there, and tries for ever where nothing can be made, as in /proc.
  try {
    rmdirSync(mkdtempSync(`${tmpdir()}/canialias-`));
  } catch (error) {
    const hint = 'set TMPDIR to a directory that you may write to';
    refuse(`nothing can be made in the directory for temporary files: ${error.message}`, hint, 21);
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}

const { main } = await load();
// The process ends by itself when its output is written and nothing is open: process.exit() would cut off what a
// slow reader has not taken yet.
process.exitCode = await main(process.argv.slice(2));
