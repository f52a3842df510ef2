/** The lines of a file that is read line by line, each with the file that is left without it. */
import type { Part } from '../part.ts';

/** Variables, and patterns of what stays out of a build. */
const byLine = /(^|\/|\.)(env|dockerignore|containerignore)$/;

/** Null for a file of another name. */
export function lineParts(path: string, text: string): Part<string>[] | null {
  if (!byLine.test(path)) return null;
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    /^\s*(#|$)/.test(line)
      ? []
      : [{ option: line.trim(), value: '', without: lines.toSpliced(at, 1).join('\n') }],
  );
}
