/** Tellings of fields that the engine describes under the same name. */
import type { Json } from '../../record/model.ts';
import type { Telling } from './telling.ts';

/** `at`: where to look, where that is not the usual place. */
export function plain(
  path: string,
  value: Json,
  {
    at = usualPlace(path),
    values = [value],
    ...kind
  }: { at?: string; values?: Json[]; alone?: true; refusedWhereKnown?: true } = {},
): Telling {
  return { body: bodyWith(path, value), fields: { [path]: { at: [at], values } }, ...kind };
}

/** A value that no engine has. */
export function impossible(path: string, value: Json): Telling {
  return plain(path, value, { refusedWhereKnown: true });
}

function usualPlace(path: string): string {
  return path.startsWith('HostConfig.') ? path : `Config.${path}`;
}

function bodyWith(path: string, value: Json): Record<string, Json> {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length === 0 ? value : bodyWith(rest.join('.'), value) };
}
