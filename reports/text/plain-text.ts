/** Text from engines and scenarios, made safe for a line of a report. */
import type { Json } from '../../harness/record/model.ts';
import { sourceLiteral } from '../../harness/record/red/source-literal.ts';

const esc = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);
const csi = String.fromCharCode(0x9b);
/**
 * What a terminal would act on, by ECMA-48: control strings such as titles and links up to their end, control
 * sequences such as colours, and other escape sequences. Browsers run this too, and have no `node:util`.
 */
const controlSequences = new RegExp(
  [
    `${esc}[\\]PX^_][^${esc}${bell}]*(?:${esc}\\\\|${bell})`,
    `(?:${esc}\\[|${csi})[0-?]*[ -/]*[@-~]`,
    `${esc}[ -/]*[0-Z\\\\^-~]`,
  ].join('|'),
  'gu',
);

/** Words of ASCII with one space between them: most texts, which are plain already. */
const words = /^[!-~]+(?: [!-~]+)*$/;

/** One line without colours and with every invisible character spelled out. */
export function plain(text: string): string {
  if (words.test(text)) return text;
  return spellOut(withoutControlSequences(text).trim().replaceAll(/\s+/gu, ' '));
}

/** As `plain`, and keeps line ends and indentation. */
export function plainLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => spellOut(withoutControlSequences(line).replaceAll('\t', '  ')))
    .join('\n');
}

function withoutControlSequences(text: string): string {
  return text.replaceAll(controlSequences, '');
}

function spellOut(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** An answer on one line, as a scenario would contain it. */
export function showValue(value: Json): string {
  return plain(sourceLiteral(value));
}
