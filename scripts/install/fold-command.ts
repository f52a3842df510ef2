import { wrap } from '../../reports/text/wrap.ts';

const continued = ' \\';

/**
 * A line of shell as several that mean the same, of at most `width` columns where it has words enough. A line
 * with quotes stays whole: a break inside of them would be part of the text.
 */
export function foldCommand(line: string, width: number): string[] {
  if (line.length <= width || /['"\\]/.test(line)) return [line];
  const start = /^ */.exec(line)?.[0] ?? '';
  const indent = `${start}  `;
  const parts = wrap(line.trim(), width - indent.length - continued.length);
  return parts.map(
    (part, index) => (index === 0 ? start : indent) + part + (index < parts.length - 1 ? continued : ''),
  );
}
