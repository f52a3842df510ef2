/** From the bytes of one line to a line of the model, or to what is wrong with them. Pure. */
import { type Line, lineSchema } from '../model.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; what: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function parseJson(bytes: Uint8Array): Parsed<unknown> {
  if (bytes.length === 0) return { ok: false, what: 'is empty' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { ok: false, what: 'is not UTF-8 text' };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, what: 'is not JSON' };
  }
}

/**
 * The value itself is handed on, not the schema's copy of it: a copy loses keys such as `__proto__`, which
 * an answer of an engine may hold.
 */
export function checkLine(value: unknown): Parsed<Line> {
  const result = lineSchema.safeParse(value);
  if (result.success) return { ok: true, value: value as Line };
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.join('.');
  return { ok: false, what: oneLine(`${where}: ${issue?.message ?? 'is not as the model wants it'}`) };
}

/** Names in a damaged line may hold anything; a message for people is one short line. */
function oneLine(text: string): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat;
}
