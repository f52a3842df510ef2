/** The commands of GNU parallel, as the script that it hands to the shell. Pure. */
import { joined, type MappedText, replacedIn, unknownAt, unknownText } from '../mapped-text.ts';
import type { Field } from './field.ts';
import { inOneText } from './variables.ts';
import { afterFlags } from './wrappers.ts';

const valued =
  '-a --arg-file -C --colsep --delay -d --delimiter -I -j --jobs --joblog -L -N -n --max-args -P --results --retries -S --sshlogin --timeout --wd --workdir';

/** Null where it reads the commands from its input. */
export function parallelScript(rest: readonly Field[]): MappedText | null {
  const { rest: words } = afterFlags(rest, valued);
  const colons = words.findIndex(({ text }) => /^:{3,4}\+?$/.test(text.text));
  const command = colons === -1 ? words : words.slice(0, colons);
  if (command.length > 0) return joined(inOneText(withInput(command)));
  return colons === -1 ? null : inLines(words.slice(colons + 1));
}

/** Each word a script of its own. */
export function inLines(fields: readonly Field[]): MappedText {
  return joined(fields.flatMap(({ text, end }) => [text, { text: '\n', starts: [end], ends: [end] }]));
}

/** What it reads stands where its signs are, or comes last. */
function withInput(command: readonly Field[]): readonly Field[] {
  const filled = command.map((field) => ({
    ...field,
    text: replacedIn(field.text, /\{(?:\d*|[./%#]|\/[./])\}/g, (_, start, end) => unknownAt(start, end)),
  }));
  const { end } = command.at(-1) ?? { end: 0 };
  const isFilled = filled.some(({ text }) => text.text.includes(unknownText));
  return isFilled ? filled : [...filled, { text: unknownAt(end, end), start: end, end, many: true }];
}
