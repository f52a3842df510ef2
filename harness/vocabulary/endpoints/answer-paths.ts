/** The paths of an answer's JSON, with the types of what is there. Pure. */
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import type { FieldWord } from './words.ts';

/** What an answer has at each path: the JSON types, `[]` and `{}` for an empty array and an empty object. */
export type Seen = ReadonlyMap<string, ReadonlySet<string>>;

/** `isMap`: are the keys of the object at this path data, so that `*` stands for each of them? */
export function pathsOf(value: Json, isMap: (path: string) => boolean): Seen {
  const seen = new Map<string, Set<string>>();
  walk(value, '', isMap, seen);
  return seen;
}

function walk(value: Json, path: string, isMap: (path: string) => boolean, seen: Map<string, Set<string>>) {
  const types = seen.get(path) ?? new Set();
  seen.set(path, types.add(typeOf(value)));
  if (Array.isArray(value)) {
    for (const item of value) walk(item, `${path}[]`, isMap, seen);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) {
      walk(member, `${path}.${isMap(path) ? '*' : name}`, isMap, seen);
    }
  }
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : 'array';
  if (typeof value !== 'object') return typeof value;
  return Object.keys(value).length === 0 ? '{}' : 'object';
}

/**
 * The maps of an answer: what the words have a type `map of …` or paths with `*` for. `any` and `object` without members
 * hold data too.
 */
export function mapsIn(words: readonly FieldWord[]): (path: string) => boolean {
  const maps = new Set(words.filter(({ type }) => type.startsWith('map of')).map(({ path }) => path));
  for (const { path } of words) {
    for (const { index } of path.matchAll(/\.\*/g)) maps.add(path.slice(0, index));
  }
  const members = new Set(words.map(({ path }) => path.slice(0, path.lastIndexOf('.'))));
  for (const { path, type } of words) {
    if ((type === 'any' || type === 'object') && !members.has(path)) maps.add(path);
  }
  return (path) => maps.has(path);
}

/**
 * The state of each word, and of what the answer has beside them. A word that is absent because what holds it is null or
 * empty was not asked.
 */
export function answerStates(seen: Seen, words: readonly FieldWord[]): MeasuredFeature[] {
  const isMap = mapsIn(words);
  const told = words.map((word) => answerState(word.path, seen));
  const known = new Set(words.map(({ path }) => path));
  const more = [...seen.keys()].filter(
    (path) =>
      path !== '' &&
      !path.endsWith('[]') &&
      !known.has(path) &&
      !(path.endsWith('.*') && isMap(path.slice(0, -2))),
  );
  return [...told, ...more.map((path) => answerState(path, seen))];
}

function answerState(path: string, seen: Seen): MeasuredFeature {
  const types = seen.get(path);
  if (types) return { id: path, state: 'known', type: typeText(types) };
  const empty = emptyHolder(path, seen);
  if (empty === null) return { id: path, state: 'unknown' };
  return { id: path, state: 'not-asked', says: `${empty || 'the answer'} is null or empty` };
}

/** The nearest thing around a path that is there, where it is null or empty; null where that is an object without it. */
function emptyHolder(path: string, seen: Seen): string | null {
  const holder = path.replace(/(\.[^.[\]]+|\[\])$/, '');
  const types = seen.get(holder);
  if (types === undefined) return holder === path ? path : emptyHolder(holder, seen);
  const isData = path.endsWith('.*') || path.endsWith('[]');
  return types.has('object') || (types.has('{}') && !isData) ? null : holder;
}

/** An empty array and a filled one are one type: which of them it is may change with the moment. */
function typeText(types: ReadonlySet<string>): string {
  const names = [...types].map((type) => (type === '[]' ? 'array' : type === '{}' ? 'object' : type));
  return [...new Set(names)].sort().join(' or ');
}
