/** How far a run is: one line that is written over on a terminal, plain lines now and then in a log. */
import type { ResultLine } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { plainLines } from '../../reports/text/plain-text.ts';

export interface Progress {
  say: (text: string) => void;
  onResult: (result: ResultLine) => void;
  /** Leaves the terminal's line free for what comes next. */
  end: () => void;
}

export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => void;
}

/** Lines that a log gets in the course of the suites. */
const logLines = 10;

export function progressOn(screen: Screen, cells: () => number): Progress {
  let done = 0;
  let red = 0;
  const clear = screen.isTTY === true ? '\r\u001b[2K' : '';
  const status = () => `${done} of ${cells()} cells${red > 0 ? `, ${red} red` : ''}`;
  return {
    say(text) {
      screen.write(`${clear}${plainLines(text)}\n`);
    },
    onResult(result) {
      done += 1;
      const isRed = failing.has(result.verdict);
      if (isRed) {
        red += 1;
        screen.write(`${clear}${result.target}: ${result.scenario} is ${result.verdict}\n`);
      }
      if (screen.isTTY === true) {
        const line = `${status()}  ${result.target}: ${result.scenario}`;
        screen.write(`${clear}${line.slice(0, (screen.columns ?? 80) - 1)}`);
      } else if (done % Math.max(1, Math.ceil(cells() / logLines)) === 0) {
        screen.write(`${status()}\n`);
      }
    },
    end() {
      screen.write(clear);
    },
  };
}
