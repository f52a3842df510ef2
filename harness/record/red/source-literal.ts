/** JSON as a person would write it in a scenario: bare keys where they may be bare, single quotes. */
import type { Json } from '../model.ts';

export function sourceLiteral(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(sourceLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value).map(
    ([key, inner]) => `${sourceKey(key)}: ${sourceLiteral(inner)}`,
  );
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

function sourceKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  const inJson = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return inJson;
  return `'${inJson.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
