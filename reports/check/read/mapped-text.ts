/** Text that was taken out of a file, with the place of each of its characters in that file. Pure. */

export interface MappedText {
  text: string;
  /** Offsets in the file: of each character, or of the first one where all stand in a row. */
  starts: number | readonly number[];
  /** Where each character ends in the file; absent where all stand in a row. */
  ends?: readonly number[];
  /** Where each character is written, where that is another place: in a variable that stands at the place. */
  origins?: readonly Stretch[];
}

export interface Stretch {
  start: number;
  end: number;
}

/** Stands in a text for what the file does not tell, such as the value of a variable that is set elsewhere. */
export const unknownText = '\uE000';

export function wholeText(text: string): MappedText {
  return { text, starts: 0 };
}

export function startAt({ starts }: MappedText, at: number): number {
  return typeof starts === 'number' ? starts + at : (starts[at] ?? (starts.at(-1) ?? -1) + 1);
}

/** `at`: behind the last character that counts. */
export function endAt(mapped: MappedText, at: number): number {
  if (at === 0) return startAt(mapped, 0);
  return mapped.ends?.[at - 1] ?? startAt(mapped, at - 1) + 1;
}

export function sliceOf(mapped: MappedText, from: number, to: number): MappedText {
  const { text, starts, ends, origins } = mapped;
  if (typeof starts === 'number') return { text: text.slice(from, to), starts: starts + from };
  return {
    text: text.slice(from, to),
    starts: starts.slice(from, to),
    ...(ends === undefined ? {} : { ends: ends.slice(from, to) }),
    ...(origins === undefined ? {} : { origins: origins.slice(from, to) }),
  };
}

/** The same text, as what a reference between two offsets stands for. */
export function standingAt(mapped: MappedText, start: number, end: number): MappedText {
  const characters = mapped.text.split('');
  return {
    text: mapped.text,
    starts: characters.map(() => start),
    ends: characters.map(() => end),
    origins: characters.map((_, at) => originAt(mapped, at)),
  };
}

function originAt(mapped: MappedText, at: number): Stretch {
  return mapped.origins?.[at] ?? { start: startAt(mapped, at), end: endAt(mapped, at + 1) };
}

/** One thing that is not known, which the file writes between two offsets. */
export function unknownAt(start: number, end: number): MappedText {
  return { text: unknownText, starts: [start], ends: [end] };
}

export function joined(parts: readonly MappedText[]): MappedText {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const starts: number[] = [];
  const ends: number[] = [];
  const origins: Stretch[] = [];
  const hasOrigins = parts.some((part) => part.origins !== undefined);
  for (const part of parts) {
    for (let at = 0; at < part.text.length; at += 1) {
      starts.push(startAt(part, at));
      ends.push(endAt(part, at + 1));
      if (hasOrigins) origins.push(originAt(part, at));
    }
  }
  return { text: parts.map(({ text }) => text).join(''), starts, ends, ...(hasOrigins ? { origins } : {}) };
}

/** The text with other ones in the place of what a pattern finds; `null` leaves it as it is. */
export function replacedIn(
  mapped: MappedText,
  pattern: RegExp,
  by: (found: RegExpExecArray, start: number, end: number) => MappedText | null,
): MappedText {
  const parts: MappedText[] = [];
  let done = 0;
  for (const found of mapped.text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    const other = by(found, startAt(mapped, found.index), endAt(mapped, end));
    if (other === null) continue;
    parts.push(sliceOf(mapped, done, found.index), other);
    done = end;
  }
  return done === 0 ? mapped : joined([...parts, sliceOf(mapped, done, mapped.text.length)]);
}

/** What the text holds that a person may read, with what is not known as the file writes it. */
export function asWritten(mapped: MappedText, file: string): string {
  if (!mapped.text.includes(unknownText)) return mapped.text;
  return mapped.text
    .split('')
    .map((character, at) => {
      const { start, end } = originAt(mapped, at);
      return character === unknownText ? file.slice(start, end) : character;
    })
    .join('');
}

/** The same in one line that is not long. */
export function inBrief(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
