/** What pages share: the style sheet, the data, and the script for the browser. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { moduleFile, projectRoot } from '../../harness/place.ts';
import { clientNotices, clientOptions, clients } from './client-build.mjs';
import { noticesOf } from './notices.mjs';
import type { CheckData } from './parts/check-data.ts';
import type { ScenarioEvidence } from './parts/scenario-evidence.ts';
import type { SiteData } from './parts/site-data.ts';

const styles = join(projectRoot, 'reports', 'site', 'style');
const siteClient = moduleFile('reports/site/client/main.ts');
const vocabularyClient = moduleFile('reports/site/client/vocabulary.ts');
const checkClient = moduleFile('reports/site/client/check/main.ts');
const checkWorker = moduleFile('reports/site/client/check/worker.ts');

/** Of every page. */
export function styleSheet(): Promise<string> {
  return sheetsIn(styles);
}

/** Of the pages of the vocabulary alone. */
export function vocabularyStyle(): Promise<string> {
  return sheetsIn(join(styles, 'vocabulary'));
}

/** Of the page that checks files. */
export function checkStyle(): Promise<string> {
  return sheetsIn(join(styles, 'check'));
}

/** In the order of their names. */
async function sheetsIn(directory: string): Promise<string> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.css')).sort();
  const sheets = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  return sheets.join('\n');
}

/** A script, since a page opened from a disk may not fetch. Browsers parse JSON faster than a literal. */
export function dataScript(data: SiteData): string {
  return `globalThis.canialias = JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;
}

/** Columns answer alike for the most part: packed together they take a tenth of their size. */
export async function evidenceScript(evidence: ScenarioEvidence): Promise<string> {
  const packed = await promisify(gzip)(JSON.stringify(evidence), { level: 9 });
  return `globalThis.canialiasEvidence = "${packed.toString('base64')}";\n`;
}

export function clientScript(): Promise<string> {
  return scriptOf(siteClient);
}

/** Of the lists of commands and endpoints. */
export function vocabularyScript(): Promise<string> {
  return scriptOf(vocabularyClient);
}

/** Of the page that checks files. */
export function checkScript(): Promise<string> {
  return scriptOf(checkClient);
}

/** Of the worker that does the checking, as a text: a page opened from a disk may not load it by its address. */
export async function checkerScript(): Promise<string> {
  return assignment('canialiasChecker', await scriptOf(checkWorker));
}

/** Handed on to the worker as it is, so a text here too. */
export function checkDataScript(data: CheckData): string {
  return assignment('canialiasCheckData', JSON.stringify(data));
}

function assignment(name: string, text: string): string {
  return `globalThis.${name} = ${JSON.stringify(text)};\n`;
}

/** The licences of the libraries in all scripts. */
export async function scriptNotices(): Promise<string> {
  const made = moduleFile(clientNotices);
  if (existsSync(made)) return readFile(made, 'utf8');
  const { metafile } = await builtOf(clients);
  return noticesOf(`${projectRoot}/`, Object.keys(metafile.inputs));
}

async function scriptOf(client: string): Promise<string> {
  if (!existsSync(client)) return '';
  if (client.endsWith('.js')) return readFile(client, 'utf8');
  const { outputFiles } = await builtOf([client]);
  return outputFiles[0]?.text ?? '';
}

async function builtOf(entryPoints: string[]) {
  const { build } = await import('esbuild');
  const outdir = join(projectRoot, 'dist');
  return build({ ...clientOptions, absWorkingDir: projectRoot, entryPoints, outdir, write: false });
}
