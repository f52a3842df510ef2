/** Shell words that are made of text and variables, and how to write them so that the shell reads them back. */

import { shellWord as plainWord } from '../../harness/shell-word.ts';

export interface Variable {
  variable: string;
}

export type Piece = string | Variable;

/** Neighbouring pieces without a gap: `['http://', { variable: 'address' }, '/']`. */
export type Word = readonly Piece[];

/** Replaces what a pattern finds in the texts of a word; the pattern must be global and match no empty text. */
export function replaceIn(word: Word, pattern: RegExp, by: (found: string) => Word): Word {
  if (word.every((piece) => typeof piece !== 'string' || piece.search(pattern) === -1)) return word;
  return joined(
    word.flatMap((piece) => {
      if (typeof piece !== 'string') return [piece];
      const pieces: Piece[] = [];
      let end = 0;
      for (const match of piece.matchAll(pattern)) {
        pieces.push(piece.slice(end, match.index), ...by(match[0]));
        end = match.index + match[0].length;
      }
      return [...pieces, piece.slice(end)];
    }),
  );
}

/** Texts that touch become one; empty ones go. */
function joined(pieces: readonly Piece[]): Word {
  const word: Piece[] = [];
  for (const piece of pieces) {
    const last = word.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') word[word.length - 1] = last + piece;
    else word.push(piece);
  }
  return word;
}

export function textsOf(word: Word): string[] {
  return word.filter((piece) => typeof piece === 'string');
}

/** For people: one line, variables as they are called. */
export function readable(word: Word): string {
  return word
    .map((piece) => (typeof piece === 'string' ? piece : `$${piece.variable}`))
    .join('')
    .replaceAll(/\s+/g, ' ');
}

/** One word of a command line. */
export function shellWord(word: Word): string {
  if (word.every((piece) => typeof piece === 'string')) return plainWord(word.join(''));
  return `"${expanded(word, /[\\"$`]/g)}"`;
}

/** Text of a here-document whose end mark is not quoted. */
export function hereText(word: Word): string {
  return expanded(word, /[\\$`]/g);
}

function expanded(word: Word, special: RegExp): string {
  return word
    .map((piece, index) => {
      if (typeof piece === 'string') return piece.replaceAll(special, String.raw`\$&`);
      const next = word[index + 1];
      const runsOn = typeof next === 'string' && /^\w/.test(next);
      return runsOn ? `\${${piece.variable}}` : `$${piece.variable}`;
    })
    .join('');
}
