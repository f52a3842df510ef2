/** Text from engines and scenarios, made safe for a line of a report. */
import { stripVTControlCharacters } from 'node:util';
import type { Json } from '../harness/record/model.ts';
import { sourceLiteral } from '../harness/record/source-literal.ts';

/** One line without colours and with every invisible character spelled out. */
export function plain(text: string): string {
  return spellOut(stripVTControlCharacters(text).trim().replaceAll(/\s+/gu, ' '));
}

/** As `plain`, and keeps line ends and indentation. */
export function plainLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => spellOut(stripVTControlCharacters(line).replaceAll('\t', '  ')))
    .join('\n');
}

function spellOut(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** An answer on one line, as it would stand in a scenario. */
export function showValue(value: Json): string {
  return plain(sourceLiteral(value));
}
