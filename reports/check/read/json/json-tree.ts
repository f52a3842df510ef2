/** JSON, with or without comments, with the places of what it holds. Pure. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { aligned } from '../aligned.ts';
import type { FileText } from '../file-text.ts';
import { type MappedText, wholeText } from '../mapped-text.ts';

/** Null where there is nothing; the first error is said in the file. */
export function jsonTree(file: FileText): Node | null {
  const errors: ParseError[] = [];
  let root: Node | null = null;
  try {
    root = parseTree(file.text, errors, { allowTrailingComma: true }) ?? null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    file.say(0, 0, 'no JSON that can be read: it is nested too deeply');
  }
  const first = errors[0];
  if (first !== undefined) {
    const name = printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`);
    file.say(first.offset, first.offset, `no JSON: ${name.toLowerCase()}`);
  }
  return root;
}

/** `node`: a string. */
export function mappedString({ value, offset, length }: Node, file: string): MappedText {
  return aligned(String(value), wholeText(file), offset + 1, offset + length - 1);
}
