/** Asks a target's client for commands and flags. Its parser and its help answer: nothing is carried out. */

import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { commandId } from './feature-id.ts';
import { flagFeatures } from './flag-features.ts';
import { knownCommands } from './known-commands.ts';
import type { AskClient } from './walk.ts';
import { withoutEngine } from './without-engine.ts';
import type { CommandWord } from './words.ts';

/** The words, and what Podman has besides. */
export async function askCommands(
  bench: VocabularyBench,
  words: readonly CommandWord[],
): Promise<MeasuredFeature[]> {
  const { kind } = bench.target.client;
  const env = withoutEngine(kind);
  const ask: AskClient = async (args) => {
    const { stdout, stderr } = await bench.cli.cli(args, { env });
    return `${stdout}\n${stderr}`;
  };
  return askClient(ask, words, kind === 'podman');
}

/** `withOwn`: also what the client has beside the words. */
export async function askClient(
  ask: AskClient,
  words: readonly CommandWord[],
  withOwn: boolean,
): Promise<MeasuredFeature[]> {
  if (words.length === 0) return [];
  const tree = await knownCommands(ask, words, withOwn);
  const wordOf = new Map(words.map((word) => [word.path.join(' '), word]));
  const aliases = words.flatMap((word) => word.aliases).filter((alias) => !wordOf.has(alias));
  const own = [...tree.keys()].filter((path) => !wordOf.has(path) && !aliases.includes(path));
  const commands = [...new Set([...wordOf.keys(), ...aliases, ...own])].filter((path) => path !== '');
  const withFlags = [...wordOf.keys(), ...own];
  const flags = await sideBySide(withFlags, (path) =>
    flagFeatures(ask, {
      path: wordsIn(path),
      flags: wordOf.get(path)?.flags ?? [],
      page: tree.get(path) ?? null,
      withOwn,
    }),
  );
  return [
    ...commands.map(
      (path): MeasuredFeature => ({
        id: commandId(wordsIn(path)),
        state: tree.has(path) ? 'known' : 'unknown',
      }),
    ),
    ...flags.flat(),
  ];
}

function wordsIn(path: string): string[] {
  return path === '' ? [] : path.split(' ');
}
