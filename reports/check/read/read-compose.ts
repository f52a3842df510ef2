/** Reads compose files. Pure. */
import type { FileUses } from '../uses.ts';
import { sayCircles } from './compose-circles.ts';
import { type FileText, fileText } from './file-text.ts';
import { interpolated, variablesIn } from './yaml/interpolated.ts';
import { shortForm } from './yaml/short-form.ts';
import { type YamlNode, yamlDocuments } from './yaml/yaml-file.ts';

/** Under these keys names are free; in an id they are `*`. Those at the top are no use of anything themselves. */
const named: ReadonlySet<string> = new Set([
  'configs',
  'models',
  'networks',
  'secrets',
  'services',
  'services.*.depends_on',
  'services.*.networks',
  'volumes',
]);

/** Keys below which all is data, which may hold secrets: they are named alone. */
const data: ReadonlySet<string> = new Set(['annotations', 'args', 'content', 'environment', 'labels']);

/** Maps that may be written as lists of `name=value`, and count as those. */
const pairs: ReadonlySet<string> = new Set([
  'driver_opts',
  'extra_hosts',
  'options',
  'storage_opt',
  'sysctls',
]);

/** Lists that are one command line. */
const commandLines: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

/** `set`: variables of the `.env` beside it. */
export function readCompose(
  path: string,
  text: string,
  set: ReadonlyMap<string, string> = new Map(),
): FileUses {
  const file = fileText(text);
  const reading: Reading = { file, value: (written) => interpolated(written, set) };
  for (const document of yamlDocuments(file)) {
    sayVersion(document, file);
    sayCircles(document, path, file);
    addMap(document, '', reading, 0);
  }
  return file.found(path, 'compose');
}

interface Reading {
  file: FileText;
  value: (written: string) => string;
  service?: string;
}

/** Versions 2 and 3 count for nothing since Compose has one specification; before them services stood at the top. */
function sayVersion(document: YamlNode, file: FileText): void {
  const version = document.get('version');
  if (version?.text != null && !/^[23](\.\d+)?$/.test(version.text)) {
    file.say(version.start, version.end, `version ${version.text} of compose files is not known`);
  }
  const isOther = ['services', 'networks', 'volumes', 'configs', 'secrets', 'include'].every(
    (name) => document.get(name) === null,
  );
  if (isOther) {
    file.say(document.start, document.start, 'a compose file without services, or of version 1');
  }
}

const deepest = 20;

function addMap(map: YamlNode, path: string, reading: Reading, depth: number): void {
  if (depth > deepest) return;
  for (const { name, start, end, value } of map.entries) {
    if (name.startsWith('x-')) continue;
    const below = named.has(path) ? `${path}.*` : path === '' ? name : `${path}.${name}`;
    addValue(value, { name, path: below, start, end }, reading, depth + 1);
  }
}

/** Where a value stands: the last name, the whole path, and the offsets of the name. */
interface Key {
  name: string;
  path: string;
  start: number;
  end: number;
}

function addValue(value: YamlNode, key: Key, reading: Reading, depth: number): void {
  const { name, path } = key;
  const isNamedList = named.has(path) && !path.includes('.');
  const isService = path === 'services.*';
  if (isNamedList || isService) {
    addMap(value, path, isService ? { ...reading, service: name } : reading, depth);
  } else if (data.has(name)) {
    const variables = variablesIn(reading.file.text.slice(value.start, value.end));
    add(path, variables === '' ? undefined : variables, key, { ...reading, value: (written) => written });
  } else if (value.isList && commandLines.has(name)) {
    const line = value.items.map(({ text }) => text ?? '').join(' ');
    add(path, line, key, reading);
  } else if (value.isList && value.items.length > 0) {
    for (const item of value.items) addItem(item, path, reading, depth);
  } else if (value.isMap && pairs.has(name)) {
    for (const { name: left, start, end, value: right } of value.entries) {
      add(path, `${left}=${right.text ?? ''}`, { start, end }, reading);
    }
  } else {
    add(path, value.text ?? undefined, key, reading);
    addMap(value, path, reading, depth);
  }
}

function addItem(item: YamlNode, path: string, reading: Reading, depth: number): void {
  add(path, item.text ?? shortForm(path, item) ?? undefined, item, reading);
  addMap(item, `${path}[]`, reading, depth);
}

function add(
  path: string,
  written: string | undefined,
  { start, end }: { start: number; end: number },
  { file, value, service }: Reading,
): void {
  file.addUse({
    feature: `compose:${path}`,
    ...(written === undefined ? {} : { value: value(written) }),
    place: file.placeOf(start, end),
    ...(service === undefined ? {} : { service }),
  });
}
