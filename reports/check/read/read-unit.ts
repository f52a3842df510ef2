/** Reads units of systemd: the commands that they run. Pure. */
import type { CommandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../uses.ts';
import { fileText } from './file-text.ts';
import { wholeText } from './mapped-text.ts';
import { execLines } from './shell/exec-lines.ts';
import { addShell } from './shell/read-shell.ts';

export function readUnit(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  for (const command of execLines(wholeText(text)))
    addShell(command, new Map(), file, index, { terminal: false });
  return file.found(path, 'systemd-unit');
}
