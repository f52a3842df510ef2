/** One line of a terminal that is written over; in a log nothing is, so that it is left out there. */
import { plainLines } from './plain-text.ts';
import { cutTo } from './wrap.ts';

export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => void;
}

export interface StatusLine {
  /** Is there a terminal to show it on? */
  moving: boolean;
  /** Shows it, in the place of the last. */
  show: (text: string) => void;
  /** Writes a line that stays, above it. */
  print: (text: string) => void;
  /** Leaves the terminal's line free for what comes next. */
  clear: () => void;
}

export function statusLine(screen: Screen): StatusLine {
  const moving = screen.isTTY === true;
  const clear = moving ? '\r\u001b[2K' : '';
  return {
    moving,
    show(text) {
      if (moving)
        screen.write(clear + cutTo(plainLines(text.replaceAll('\n', ' ')), (screen.columns ?? 80) - 1));
    },
    print(text) {
      screen.write(`${clear}${plainLines(text)}\n`);
    },
    clear() {
      screen.write(clear);
    },
  };
}
