/** The vocabulary and its baseline, as the project holds them in `suites/vocabulary`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeatureBaseline, featureBaselineSchema } from '../../harness/judge/feature-baseline.ts';
import { projectRoot } from '../../harness/place.ts';
import type { Vocabulary } from '../../harness/run/ask-features.ts';
import { type HiddenWord, hiddenWordsSchema } from '../../harness/vocabulary/commands/words.ts';
import { wordsSchema } from '../../harness/vocabulary/words.ts';

const directory = join(projectRoot, 'suites', 'vocabulary');

/** What `canialias vocabulary --walk` writes: one command a line. */
export const commandsPath = join(directory, 'commands.json');

export const templatesPath = join(directory, 'templates.json');

/** Checked in: one line a feature, so that a change of it can be read. */
export const baselinePath = join(directory, 'baseline.json');

export async function vocabularyHere(): Promise<Vocabulary> {
  const [commands, plugins, templates, endpoints, files] = await Promise.all(
    ['commands', 'plugins', 'templates', 'endpoints', 'files'].map((name) =>
      readJson(join(directory, `${name}.json`)),
    ),
  );
  return {
    words: wordsSchema.parse({ commands, plugins, templates, endpoints, files }),
    baseline: await baselineHere(),
  };
}

/** Null where nothing was measured before. */
export async function baselineHere(path: string = baselinePath): Promise<FeatureBaseline | null> {
  return existsSync(path) ? featureBaselineSchema.parse(await readJson(path)) : null;
}

/** What Docker's clients take and no help shows, for those who walk one. */
export async function hiddenWordsHere(): Promise<HiddenWord[]> {
  return hiddenWordsSchema.parse(await readJson(join(directory, 'hidden.json')));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
