/** Shows long work while it goes on: its last line on a terminal, and when it is done. */
import { statusLine } from '../../reports/text/status-line.ts';

export type Work = (report: (line: string) => void) => Promise<void>;

/** On standard error, so that standard output stays for what was asked. */
export async function showWork(title: string, work: Work, log: (line: string) => void): Promise<void> {
  const line = statusLine(process.stderr);
  log(title);
  const start = performance.now();
  try {
    await work((text) => {
      line.show(`  ${text}`);
    });
  } finally {
    line.clear();
  }
  log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
