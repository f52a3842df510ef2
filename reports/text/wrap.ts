/** Text in the columns of a terminal, where a character takes none, one or two of them. Pure. */
import { createRequire } from 'node:module';

/** ASCII, and the dashes, quotation marks and dots of ordinary prose. */
const oneColumnEach = /^[\u0020-\u007e\u2010-\u2027]*$/;

const load = createRequire(import.meta.url);

/** Both measure by graphemes, which plain text does not need, and take longer to load than a command to answer. */
const stringWidthOf = (text: string) => (load('string-width') as typeof import('string-width')).default(text);
const wrapAnsi = (text: string, width: number) =>
  (load('wrap-ansi') as typeof import('wrap-ansi')).default(text, width);

function stringWidth(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidthOf(text);
}

/** As much of the beginning of a text as fits into so many columns. */
export function cutTo(text: string, width: number): string {
  if (oneColumnEach.test(text)) return text.slice(0, width);
  let cut = '';
  for (const character of text) {
    if (stringWidth(cut + character) > width) break;
    cut += character;
  }
  return cut;
}

/** Breaks text between words into lines of at most `width`; a longer word keeps a line of its own, uncut. */
export function wrap(text: string, width: number): string[] {
  return oneColumnEach.test(text) ? wrapPlain(text, width) : wrapAnsi(text, Math.max(1, width)).split('\n');
}

function wrapPlain(text: string, width: number): string[] {
  if (text.length <= width) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && word !== '' && line.length + 1 + word.length > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line.trimEnd()];
}

/** As `wrap`, with `first` before the first line and as many spaces as `indent` before the others. */
export function wrapAfter(first: string, text: string, width: number, indent = stringWidth(first)): string[] {
  const [line = '', ...more] = wrap(text, width - stringWidth(first));
  const others = more.length === 0 ? [] : wrap(more.join(' '), width - indent);
  return [first + line, ...others.map((other) => ' '.repeat(indent) + other)];
}

/** The first words of a text, with an ellipsis where some are left out; empty where none fits. */
export function clipped(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const [first = ''] = wrap(text, width - 1);
  return stringWidth(first) < width ? `${first}…` : '';
}

/** With spaces after it, as wide as `width`. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Columns that the widest of the texts takes. */
export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
