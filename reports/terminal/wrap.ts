/** Breaks text between words into lines of at most `width`; a longer word keeps a line of its own, uncut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** As `wrap`, with `first` before the first line and as many spaces as `indent` before the others. */
export function wrapAfter(first: string, text: string, width: number, indent = first.length): string[] {
  const room = Math.max(width - Math.max(first.length, indent), 1);
  return wrap(text, room).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
