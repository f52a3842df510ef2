/** Fields of Go templates: how they are written, found in JSON, and told apart by type. Pure. */
import type { CliReply } from '../../contract/cli-calls.ts';
import type { Json } from '../../record/model.ts';

/** Between the values of one field, which a list has several of. */
const between = '<,>';

/** How a template prints a value: as JSON, as Go writes it where the client has no JSON, or as people write it. */
export type Form = 'json' | 'go' | 'text';
const verbs: Readonly<Record<Form, string>> = { json: 'json ', go: 'printf "%#v" ', text: '' };

/** The template that prints a field: `.Mounts[].Source` stands for the sources of all mounts. */
export function placeholder(field: string, form: Form): string {
  const parts = field.split('[]');
  const last = parts.pop() ?? '';
  const value = last === '.Label' ? '(.Label "example.colour")' : last;
  const printed = `{{${verbs[form]}${value}}}`;
  if (parts.length === 0) return printed;
  const ranges = parts.map((part) => `{{range ${part}}}`).join('');
  return `${ranges}${printed}${between}${'{{end}}'.repeat(parts.length)}`;
}

/** The type of what a placeholder printed; null where a list has no element to tell by. */
export function typeOfPrinted(printed: string, form: Form): string | null {
  const [first = ''] = printed.split(between);
  const text = first.trim();
  if (text === '') return form === 'text' && !printed.includes(between) ? 'string' : null;
  if (form === 'text') return typeOfText(text);
  return form === 'go' ? typeOfGo(text) : typeOfJson(text);
}

function typeOfJson(text: string): string {
  try {
    return typeOf(JSON.parse(text) as Json);
  } catch {
    return 'text';
  }
}

/** As its JSON would have it: an empty pointer, list or map is nothing, and a time is a string. */
function typeOfGo(value: string): string {
  if (value === '<nil>' || value.endsWith('(nil)')) return 'nothing';
  if (/^["`]|^time\.Date\(/.test(value)) return 'string';
  if (value === 'true' || value === 'false') return 'boolean';
  if (/^-?(0x)?[0-9a-f.e+]+$/.test(value)) return 'number';
  return value.startsWith('[') ? 'list' : 'map';
}

/** The type that a value printed as text seems to have. */
function typeOfText(value: string): string {
  if (/^(map\[|&?\{)/.test(value)) return 'map';
  if (value.startsWith('[')) return 'list';
  if (value === 'true' || value === 'false') return 'boolean';
  return /^-?\d+(\.\d+)?$/.test(value) ? 'number' : 'string';
}

function typeOf(value: Json): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'map' : typeof value;
}

/** The type that a Go value embeds as a pointer, by its text as `%#v` prints it; null where it embeds none. */
export function embeddedIn(goValue: string): string | null {
  return /[{ ](\w+):\(\*\w+\.\1\)/.exec(goValue)?.[1] ?? null;
}

/** Of the fields those that a Go value lacks. One that has the name in other letters may be known by both. */
export function lackedBy(goValue: string, fields: readonly string[]): string[] {
  const text = goValue.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  if (!/^&?\w+\.\w+\{\w+:/.test(text.trim())) return [];
  return fields.filter((field) => {
    const [name = ''] = field.slice(1).split(/[.[]/);
    return !new RegExp(`\\b${name}:`, 'i').test(text);
  });
}

/** A key that a template can name; other keys are data, such as the name of a network or `80/tcp`. */
const nameable = /^[A-Z][A-Za-z0-9]*$/;
/** Maps whose keys are a user's words. */
const userKeyed = /\.(Labels|Options|DriverOpts|Sysctls|Annotations|Attributes|Details)$/;

/** Those in the first row that a command printed as JSON: none where that failed, or the row is cut off. */
export function fieldsPrinted({ exitCode, stdout }: CliReply): string[] {
  const [row = ''] = stdout.split('\n');
  if (exitCode !== 0 || !row.startsWith('{')) return [];
  try {
    return fieldsIn(JSON.parse(row) as Json);
  } catch {
    return [];
  }
}

/** Every field of a value, with those of the elements of its lists, each once, sorted. */
export function fieldsIn(value: Json, path = ''): string[] {
  const found = new Set<string>();
  if (value !== null && typeof value === 'object') {
    const isData = Array.isArray(value) || Object.keys(value).some((key) => !nameable.test(key));
    for (const [key, member] of userKeyed.test(path) ? [] : Object.entries(value)) {
      const at = isData ? `${path}[]` : `${path}.${key}`;
      if (!isData) found.add(at);
      if (path !== '' || !isData) for (const below of fieldsIn(member, at)) found.add(below);
    }
  }
  return [...found].toSorted();
}
