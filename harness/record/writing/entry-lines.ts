/** An object as JSON in which each entry of its own objects and arrays has a line, so that it can be read and compared. */
export function entryLines(whole: object): string {
  const members = Object.entries(whole).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${memberText(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

function memberText(value: unknown): string {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Object.entries(value as Record<string, unknown>).map(([key, entry]) =>
    Array.isArray(value) ? JSON.stringify(entry) : `${JSON.stringify(key)}: ${JSON.stringify(entry)}`,
  );
  return `${open}\n    ${entries.join(',\n    ')}\n  ${close}`;
}
