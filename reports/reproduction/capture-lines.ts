/** Reads values from the last answer into variables. */
import type { Capture } from './captures.ts';
import type { Reading } from './reading.ts';

export function captureLines(captures: readonly Capture[]): string[] {
  return captures.map(({ variable, reading }) => {
    const cut = reading.first === null ? '' : ` | cut -c 1-${reading.first}`;
    return `${variable}=$(${readingCommand(reading)}${cut})`;
  });
}

function readingCommand({ how }: Reading): string {
  switch (how.read) {
    case 'all':
      return 'cat "$out"';
    case 'member':
      return `members ${how.key} | grep -oE '${how.pattern}' | sed -n ${how.nth}p`;
    case 'match':
      return `grep -oE '${how.pattern}' "$out" | sed -n ${how.nth}p`;
  }
}
