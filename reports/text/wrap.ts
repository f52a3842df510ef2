/** Breaks text between words into lines of at most `width`; a longer word keeps a line of its own, uncut. */
export function wrap(text: string, width: number): string[] {
  return wrapAfter('', text, width, 0);
}

/** As `wrap`, with `first` before the first line and as many spaces as `indent` before the others. */
export function wrapAfter(first: string, text: string, width: number, indent = first.length): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (empty) line += word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    }
    empty = false;
  }
  return [...lines, line];
}
