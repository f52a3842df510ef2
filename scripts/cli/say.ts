/** The one place where words go to a terminal: what an engine put into them does nothing there. */
import { plain, plainLines } from '../../reports/text/plain-text.ts';

interface Stream {
  write: (text: string) => unknown;
}

export function say(stream: Stream, text: string): void {
  stream.write(`${plainLines(text)}\n`);
}

/** One line each, whatever is in them. */
export function sayRefusal(stream: Stream, message: string, hint: string): void {
  stream.write(`canialias: ${plain(message)}\n  hint: ${plain(hint)}\n`);
}
