/** Test support: uses of docker read from plain command lines, with Docker's own words. */
import { readFileSync } from 'node:fs';
import type { CommandWord } from '../../../harness/vocabulary/commands/words.ts';
import { commandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import { commandUses } from '../../../harness/vocabulary/uses/command-uses.ts';
import type { Call, FileUses, Use, Word } from '../uses.ts';

const words = new URL('../../../suites/vocabulary/commands.json', import.meta.url);
const index = commandIndex(JSON.parse(readFileSync(words, 'utf8')) as CommandWord[]);

/**
 * Each line that begins with docker is a call, its words apart by one space each; `?` is a word that is not known from
 * the file.
 */
export function sampleUses(text: string, call: Partial<Call> = {}, path = 'deploy.sh'): FileUses {
  const uses = text
    .split('\n')
    .flatMap((line, at) => (/^\s*docker /.test(line) ? usesIn(line, at + 1, call) : []));
  return { path, kind: 'shell', uses, notUnderstood: [] };
}

function usesIn(text: string, line: number, overrides: Partial<Call>): Use[] {
  let column = text.length - text.trimStart().length + 1;
  const argv: Word[] = text
    .replace(/\s+#.*$/, '')
    .trim()
    .split(' ')
    .map((word) => {
      const place = { line, column, endLine: line, endColumn: column + word.length };
      column = place.endColumn + 1;
      return { text: word === '?' ? null : word, place };
    });
  const whole = { line, column: 1, endLine: line, endColumn: text.length + 1 };
  const call: Call = { argv, place: whole, outputRead: false, terminal: false, ...overrides };
  return commandUses(
    argv.map((word) => word.text ?? '?'),
    index,
  ).map(({ id, at, value, unknown }) => ({
    feature: id,
    ...(value === undefined || value === '?' ? {} : { value }),
    place: argv[at]?.place ?? whole,
    call,
    ...(unknown === undefined ? {} : { unknown }),
  }));
}
