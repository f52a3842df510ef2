import type { Json } from '../record/model.ts';

/**
 * The messages of an answer that is a stream of JSON, one per line, as pull, push and load return it. A stream of one
 * message comes as that message; anything but objects is left out.
 */
export function jsonLines(body: Json): Record<string, Json>[] {
  const values: Json[] = typeof body === 'string' ? body.split('\n').map(parsed) : [body];
  return values.flatMap((value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? [value] : [],
  );
}

function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}
