/** HTML as a template tag: what stands in `${}` becomes text, unless it is HTML already. */
import { plainLines } from '../../text/plain-text.ts';

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Null and false stand for nothing. */
export type Content = Html | string | number | null | false | readonly Content[];

export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += markup(value) + (strings[index + 1] ?? '');
  return new Html(text);
}

/** HTML that was made by a program that escapes what it puts in, such as an SVG picture. */
export function trusted(text: string): Html {
  return new Html(text);
}

function markup(content: Content): string {
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return `${content}`;
  if (content === null || content === false) return '';
  return content.map(markup).join('');
}

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const nothingToEscape = /^[ !#-%(-;=?-~]*$/;

/** Good between tags and within quotes of an attribute; characters that nobody sees are spelled out. */
function escaped(text: string): string {
  if (nothingToEscape.test(text)) return text;
  return plainLines(text).replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');
}
