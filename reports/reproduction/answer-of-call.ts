/** How a call ended and what it answered, whatever kind of call it is. */
import type { Call } from '../../harness/record/model.ts';
import { hostCommand } from './host-command.ts';

/** What the engine or the host answered, as text. */
export function outputOf(call: Call): string {
  switch (call.via) {
    case 'cli':
      return call.stdout;
    case 'api':
      if (call.response === null) return '';
      return typeof call.response === 'string' ? unframed(call.response) : JSON.stringify(call.response);
    case 'host':
      return hostCommand(call).output;
  }
}

/** The streams of a container come in frames: a header of eight bytes (stream, zeros, size) and a text each. */
function unframed(text: string): string {
  return text.replaceAll(/(?:(?!\s)\p{Cc}){4}[\s\S]{4}/gu, '');
}

/** As the script's functions compare it: exit code or status; `-` where there was none, `!` for any failure. */
export function codeOf(call: Call): string {
  switch (call.via) {
    case 'cli':
      return String(call.exitCode ?? '-');
    case 'api':
      return String(call.status ?? '-');
    case 'host':
      return hostCommand(call).code;
  }
}
