import { readShell } from '../read/shell/read-shell.ts';
import type { FileUses } from '../uses.ts';
import { dockerWords } from './docker-words.ts';
import { shown } from './shown.ts';

/** What a shell script uses of Docker's words. */
export function found(text: string): FileUses {
  return readShell('deploy.sh', text, dockerWords);
}

export function read(text: string): string[] {
  return shown(found(text), text);
}

/** What is called, with a question mark for what is not known. */
export function calls(text: string): (string | undefined)[] {
  return [
    ...new Set(found(text).uses.map(({ call }) => call?.argv.map((word) => word.text ?? '?').join(' '))),
  ];
}
