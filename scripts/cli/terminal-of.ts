import type { WriteStream } from 'node:tty';
import type { Terminal } from '../../reports/text/terminal.ts';

/** Width and colour of a stream; a log counts as 80 columns without colour. */
export function terminalOf(stream: Partial<WriteStream>): Terminal {
  const tty = stream.isTTY === true;
  return { columns: tty ? (stream.columns ?? 80) : 80, colour: tty && (stream.hasColors?.() ?? false) };
}
