/** Where a file has comments that take findings out, and what they are about. Pure. */
import type { Compat } from '../../compat/schema.ts';
import type { FileKind } from '../uses.ts';
import { ruleIn } from './rules.ts';

export interface Ignore {
  line: number;
  /** Lines that a comment alone on its line is about; null for one at the end of a line. */
  about: { first: number; last: number } | null;
  rule: string;
  reason: string;
}

const comment = /(^|\s)(?:#|\/\/)\s*canialias-ignore\b[ \t]*(.*)$/;

/** A comment names one rule, or several with commas between them, and then a reason for all of them. */
export function ignoresIn(text: string, compat: Compat, kind: FileKind): Ignore[] {
  if (!text.includes('canialias-ignore')) return [];
  const lines = text.split('\n');
  return lines.flatMap((content, index): Ignore[] => {
    const [found, , said = ''] = comment.exec(content) ?? [];
    if (found === undefined) return [];
    const isAlone = content.trim().startsWith(found.trim());
    const about = isAlone ? linesAfter(lines, index, kind) : null;
    const { rules, reason } = rulesIn(said.trim().split(/\s+/), compat);
    return rules.map((rule) => ({ line: index + 1, about, rule, reason }));
  });
}

function rulesIn(words: readonly string[], compat: Compat): { rules: string[]; reason: string } {
  const rules: string[] = [];
  let rest = words;
  for (;;) {
    const comma = rest.findIndex((word) => word.endsWith(','));
    const upToComma = rest.slice(0, comma + 1).map((word) => word.replace(/,$/, ''));
    const listed = comma === -1 ? null : ruleIn(upToComma, compat);
    if (listed === null || listed.length < upToComma.length) break;
    rules.push(listed.rule);
    rest = rest.slice(comma + 1);
  }
  const last = ruleIn(rest, compat);
  return { rules: [...rules, last.rule], reason: rest.slice(last.length).join(' ') };
}

/** The next line that is no comment; in a compose file the block of the key that stands there. */
function linesAfter(
  lines: readonly string[],
  index: number,
  kind: FileKind,
): { first: number; last: number } {
  const isComment = (line: string) => /^\s*(#|\/\/)/.test(line);
  const at = lines.findIndex((line, place) => place > index && !isComment(line));
  if (at === -1) return { first: index + 2, last: index + 2 };
  const last = kind === 'compose' ? endOfBlock(lines, at) : at;
  return { first: at + 1, last: last + 1 };
}

/** A list may stand as far to the left as its key. */
function endOfBlock(lines: readonly string[], at: number): number {
  const depthOf = (line: string) => line.search(/\S|$/);
  const depth = depthOf(lines[at] ?? '');
  const hasList = !/^\s*-/.test(lines[at] ?? '');
  const next = lines.findIndex((line, place) => {
    if (place <= at || line.trim() === '') return false;
    return depthOf(line) < depth || (depthOf(line) === depth && !(hasList && /^\s*- /.test(line)));
  });
  return next === -1 ? lines.length - 1 : next - 1;
}
