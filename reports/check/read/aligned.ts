/** Finds the characters of a decoded text in the source that it was decoded from. Pure. */
import { endAt, type MappedText, sliceOf, startAt } from './mapped-text.ts';

const blank = /\s/;
const escapes = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;

/**
 * `value`: what the source between two offsets means, in which its characters stand in the same order, with quotes,
 * escapes, indentation and line ends left out or changed. `hasEscapes`: is a backslash an escape in it?
 */
export function aligned(
  value: string,
  source: MappedText,
  from: number,
  to: number,
  hasEscapes = true,
): MappedText {
  if (source.text.slice(from, to) === value) return sliceOf(source, from, to);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const character of value.split('')) {
    const next = nextOf(character, source.text, at, to, hasEscapes);
    starts.push(startAt(source, Math.min(next.start, to)));
    ends.push(endAt(source, Math.min(next.end, to)));
    at = next.end;
  }
  return { text: value, starts, ends };
}

/** How much of a source may stand between two characters: indentation, quotes, comments. */
const farthest = 2000;

interface Found {
  start: number;
  end: number;
}

function nextOf(character: string, source: string, at: number, to: number, hasEscapes: boolean): Found {
  if (blank.test(character)) return nextBlank(character, source, at, to, hasEscapes);
  const limit = Math.min(to, at + farthest);
  for (let start = at; start < limit; start += 1) {
    if (hasEscapes) {
      escapes.lastIndex = start;
      const found = escapes.exec(source);
      if (found !== null) return { start, end: start + found[0].length };
    }
    if (source[start] === character) return { start, end: start + 1 };
  }
  return { start: at, end: at };
}

/** A blank may be folded, or written as an escape; a line end has the indentation of the next line behind it. */
function nextBlank(character: string, source: string, at: number, to: number, hasEscapes: boolean): Found {
  if (at >= to) return { start: at, end: at };
  const isEscape = hasEscapes && source[at] === '\\';
  if (isEscape) return { start: at, end: Math.min(to, at + 2) };
  if (character !== '\n') return { start: at, end: blank.test(source[at] ?? '') ? at + 1 : at };
  const end = source.indexOf('\n', at);
  const isBlankBetween = end !== -1 && end < to && source.slice(at, end).trim() === '';
  return isBlankBetween ? { start: end, end: end + 1 } : { start: at, end: at };
}
