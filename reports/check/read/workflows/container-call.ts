/** Containers that a program makes for a file, as the call of docker that the file gives flags for. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileText } from '../file-text.ts';
import type { MappedText } from '../mapped-text.ts';
import { endAt, startAt } from '../mapped-text.ts';
import { usesOfCall } from '../shell/call-of.ts';
import type { Field } from '../shell/field.ts';

/** Offsets of the part of the file that asks for the container. */
interface At {
  start: number;
  end: number;
}

/** `command`: such as `run`; `flags`: and their values, as the file gives them. */
export function addContainerCall(
  command: string,
  flags: readonly Field[],
  image: MappedText | null,
  at: At,
  file: FileText,
  index: CommandIndex,
): void {
  const argv = [wordAt(command, at), ...flags, ...(image === null ? [] : [fieldOf(image)])];
  const { uses, notUnderstood } = usesOfCall([wordAt('docker', at), ...argv], {
    file,
    index,
    ...at,
    outputRead: false,
    readers: null,
    terminal: false,
  });
  for (const use of uses) file.addUse(use);
  for (const remark of notUnderstood) file.addRemark(remark);
}

/** A word that the file does not have, for a part of it. */
export function wordAt(word: string, { start, end }: At): Field {
  const each = word.split('');
  return { text: { text: word, starts: each.map(() => start), ends: each.map(() => end) }, start, end };
}

export function fieldOf(text: MappedText): Field {
  return { text, start: startAt(text, 0), end: endAt(text, text.text.length) };
}
