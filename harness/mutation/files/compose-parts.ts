/** The keys of a compose file and the entries of its lists, each with the file that is left without it. */
import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Part } from '../part.ts';

/** Lists that are one thing: a command without one of its words is another command. */
const wholes: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

/** A service of nothing else is left out as a whole. */
const bare: ReadonlySet<string> = new Set(['image', 'command']);

type Path = readonly (string | number)[];

/** None for a text that is no compose file: no YAML, or without services. */
export function composeParts(text: string): Part<string>[] {
  // Failsafe: each value stays a text as it is written, so that `1.10` and `0755` come out as they went in.
  const read = parseDocument(text, { schema: 'failsafe' });
  if (read.errors.length > 0 || !isMap(read.contents) || !isMap(read.get('services'))) return [];
  return partsBelow(read, []);
}

function partsBelow(read: Document, path: Path): Part<string>[] {
  const node = read.getIn(path, true);
  if (isBareService(path, node)) return [partOf(read, path, '')];
  const isWhole = isSeq(node) && wholes.has(String(path.at(-1)));
  if (isWhole || !isCollection(node) || node.items.length === 0) return [partOf(read, path, textOf(node))];
  const keys = isMap(node) ? node.items.map(({ key }) => String(key)) : [...node.items.keys()];
  return keys.flatMap((key) => partsBelow(read, [...path, key]));
}

function isBareService(path: Path, node: unknown): boolean {
  const [above, , ...below] = path;
  const isService = path.length === 2 && below.length === 0 && above === 'services';
  return isService && isMap(node) && node.items.every(({ key }) => bare.has(String(key)));
}

/** What is empty without it goes too: `depends_on: { db: {} }` would be no more than a wrong file. */
function partOf(read: Document, path: Path, value: string): Part<string> {
  const left = read.clone();
  left.deleteIn(path);
  for (let above = path.slice(0, -1); above.length > 0 && isEmpty(left, above); above = above.slice(0, -1)) {
    left.deleteIn(above);
  }
  const option = path.filter((key) => typeof key === 'string').join('.');
  return { option, value, without: left.toString({ lineWidth: 0 }) };
}

/** One that others refer to stays, or their references would lead nowhere. */
function isEmpty(left: Document, path: Path): boolean {
  const node = left.getIn(path, true);
  return isCollection(node) && node.items.length === 0 && node.anchor === undefined;
}

/** On one line. */
function textOf(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isSeq(node)) return node.items.map(textOf).join(' ');
  return isScalar(node) ? String(node.value).replaceAll(/\s+/g, ' ').trim() : '';
}
