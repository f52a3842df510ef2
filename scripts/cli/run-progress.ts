/** How far a run is: one line that is written over on a terminal, plain lines now and then in a log. */
import type { ResultLine } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { type Screen, statusLine } from '../../reports/text/status-line.ts';

export interface Progress {
  say: (text: string) => void;
  onResult: (result: ResultLine) => void;
  /** Leaves the terminal's line free for what comes next. */
  end: () => void;
}

/** Lines that a log gets in the course of the suites. */
const logLines = 10;

export function progressOn(screen: Screen, cells: () => number): Progress {
  let done = 0;
  let red = 0;
  const line = statusLine(screen);
  const status = () => `${done} of ${cells()} cells${red > 0 ? `, ${red} red` : ''}`;
  return {
    say: line.print,
    onResult(result) {
      done += 1;
      if (failing.has(result.verdict)) {
        red += 1;
        line.print(`${result.target}: ${result.scenario} is ${result.verdict}`);
      }
      if (line.moving) line.show(`${status()}  ${result.target}: ${result.scenario}`);
      else if (done % Math.max(1, Math.ceil(cells() / logLines)) === 0) line.print(status());
    },
    end: line.clear,
  };
}
