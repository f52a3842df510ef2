/** Text inside GitHub-flavoured Markdown: what engines and scenarios say must never become markup. */
import { plain } from './plain-text.ts';

/** Prose of one line, good in a paragraph, a list and a table cell. */
export function prose(text: string): string {
  return plain(text)
    .replaceAll(/[\\`*_[\]<>#|~$@&]/g, (character) => `\\${character}`)
    .replace(/^([-+](?= )|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A code span that may hold backticks; in a table a bar needs its backslash even here. */
export function code(text: string): string {
  const inner = plain(text);
  const fence = '`'.repeat(longestRun(inner) + 1);
  const room = inner.startsWith('`') || inner.endsWith('`') || inner === '' ? ' ' : '';
  return `${fence}${room}${inner}${room}${fence}`;
}

/** A block of text as it is, in a fence longer than any within. */
export function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** An address becomes a link, other words stay words. */
export function source(text: string): string {
  if (!/^https?:\/\/[^\s<>\\|]+$/.test(text)) return prose(text);
  return `[source](${text.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A table with every cell already escaped for its kind, except for the bars in code spans. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(withoutBars).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function withoutBars(cell: string): string {
  return cell.replaceAll(/(?<!\\)\|/g, '\\|');
}
