/** Text that was taken out of a file, with the place of each of its characters in that file. Pure. */

export interface MappedText {
  text: string;
  /** Offsets in the file: of each character, or of the first one where all stand in a row. */
  starts: number | readonly number[];
  /** Where each character ends in the file; absent where all stand in a row. */
  ends?: readonly number[];
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
  const { text, starts, ends } = mapped;
  if (typeof starts === 'number') return { text: text.slice(from, to), starts: starts + from };
  return {
    text: text.slice(from, to),
    starts: starts.slice(from, to),
    ...(ends === undefined ? {} : { ends: ends.slice(from, to) }),
  };
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
  for (const part of parts) {
    for (let at = 0; at < part.text.length; at += 1) {
      starts.push(startAt(part, at));
      ends.push(endAt(part, at + 1));
    }
  }
  return { text: parts.map(({ text }) => text).join(''), starts, ends };
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
  return Array.from({ length: mapped.text.length }, (_, at) =>
    mapped.text[at] === unknownText
      ? file.slice(startAt(mapped, at), endAt(mapped, at + 1))
      : (mapped.text[at] ?? ''),
  ).join('');
}
