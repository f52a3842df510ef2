/** What a reader found, one line each, so that tests read like the findings: `line:column feature = value | text there`. */
import type { FileUses, Place } from '../uses.ts';

export function shown({ uses, notUnderstood }: FileUses, text: string): string[] {
  const lines = text.split('\n');
  return [
    ...uses.map(({ feature, value, place, unknown }) => {
      const given = value === undefined ? '' : ` = ${value}`;
      return `${at(place)} ${feature}${given}${unknown === true ? ' unknown' : ''} | ${textAt(place, lines)}`;
    }),
    ...notUnderstood.map(({ place, reason }) => `${at(place)} ? ${reason} | ${textAt(place, lines)}`),
  ];
}

function at({ line, column }: Place): string {
  return `${line}:${column}`;
}

function textAt({ line, column, endLine, endColumn }: Place, lines: readonly string[]): string {
  const [first, last] = [lines[line - 1], lines[endLine - 1]];
  const isInside = first !== undefined && last !== undefined && column >= 1 && endColumn <= last.length + 1;
  if (!isInside || endLine < line || (endLine === line && endColumn < column)) return 'OUTSIDE';
  if (line === endLine) return first.slice(column - 1, endColumn - 1);
  return [first.slice(column - 1), ...lines.slice(line, endLine - 1), last.slice(0, endColumn - 1)].join('⏎');
}
