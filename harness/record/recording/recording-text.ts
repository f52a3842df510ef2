/** A recording as the text of its file: each call begins a line, so that a finding can name it. Pure. */
import type { Recording } from './model.ts';

/** Ends in a newline. */
export function recordingText({ asked, files, ...rest }: Recording): string {
  // In the order of the model: a reader knows the file by its first member.
  const members = [
    ...Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `  "files": ${files === null ? 'null' : listed(files)}`,
    `  "asked": ${listed(asked)}`,
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

function listed(items: readonly unknown[]): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
