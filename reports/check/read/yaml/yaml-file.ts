/** YAML as the readers want it: texts, lists and maps with their places, aliases and merges put in. Pure. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { FileText } from '../file-text.ts';
import type { MappedText } from '../mapped-text.ts';
import { mappedScalar } from './mapped-scalar.ts';

export interface YamlEntry {
  name: string;
  /** Offsets in the file, of the name. */
  start: number;
  end: number;
  value: YamlNode;
}

interface Around {
  document: Document;
  file: FileText;
  /** How many nodes are still looked at: aliases of aliases may stand for more than any machine holds. */
  budget: { left: number; isTold: boolean };
  /** What aliases stand for, by alias: the library looks through the whole document for each. */
  aliases: Map<Alias, Node | null>;
}

const mostNodes = 20_000;

/** Brackets inside of each other, at most: the library needs ever longer for more of them. */
const deepest = 500;

/** The documents of a file. Errors, and an end to the looking, are said in the file. */
export function yamlDocuments(file: FileText): YamlNode[] {
  const budget = { left: mostNodes, isTold: false };
  if (isDeep(file.text)) {
    file.say(0, 0, tooDeep);
    return [];
  }
  try {
    const documents = parseAllDocuments(file.text, { schema: 'failsafe', strict: false, uniqueKeys: false });
    return [...documents].flatMap((document) => {
      // After a mistake more are found that are none.
      for (const { message, pos } of document.errors.slice(0, 1)) {
        file.say(pos[0], pos[0], `no YAML: ${message.split(/ at line |\n/)[0] ?? ''}`);
      }
      return document.contents === null
        ? []
        : [new YamlNode(document.contents, { document, file, budget, aliases: new Map() })];
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    file.say(0, 0, tooDeep);
    return [];
  }
}

const tooDeep = 'no YAML that can be read: it is nested too deeply';

function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}

export class YamlNode {
  readonly start: number;
  readonly end: number;
  /** Of a scalar, as written, without its quotes; null for all else, and for an empty one. */
  readonly text: string | null;
  readonly #node: Node | null;
  readonly #around: Around;

  constructor(written: unknown, around: Around) {
    const node = resolved(written, around);
    this.#node = node;
    this.#around = around;
    const [start, end] = node?.range ?? [0, 0];
    this.start = start;
    // A map or a list in block style ends with its last line.
    this.end = isScalar(node) ? end : start + around.file.text.slice(start, end).trimEnd().length;
    const isEmpty = !isScalar(node) || (node.type === 'PLAIN' && node.source === '');
    this.text = isEmpty ? null : String(node.value);
  }

  /** Such as `!reference`. */
  get tag(): string | undefined {
    return this.#node?.tag;
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  /** Of a scalar: its text with the place of each character. */
  get mapped(): MappedText {
    const node = this.#node;
    return isScalar(node) ? mappedScalar(node, this.#around.file.text) : { text: '', starts: this.start };
  }

  get items(): YamlNode[] {
    const node = this.#node;
    return isSeq(node) && this.#spend(node.items.length)
      ? node.items.map((item) => new YamlNode(item, this.#around))
      : [];
  }

  /** Of a map, with what it merges in; what it says itself counts. */
  get entries(): YamlEntry[] {
    return isMap(this.#node) ? this.#entriesOf(this.#node, 0) : [];
  }

  /** What stands under these names, each in the map of the one before. */
  get(...names: readonly string[]): YamlNode | null {
    const [first, ...others] = names;
    if (first === undefined) return this;
    const found = this.entries.find(({ name }) => name === first);
    return found?.value.get(...others) ?? null;
  }

  #entriesOf(map: YAMLMap, merged: number): YamlEntry[] {
    if (merged > 20 || !this.#spend(map.items.length)) return [];
    const own: YamlEntry[] = [];
    const others: YamlEntry[] = [];
    for (const { key, value } of map.items) {
      const node = resolved(key, this.#around);
      if (!isScalar(node)) continue;
      const name = String(node.value);
      const [start, end] = node.range ?? [0, 0];
      if (name === '<<') others.push(...this.#mergedFrom(value, merged + 1));
      else own.push({ name, start, end, value: new YamlNode(value, this.#around) });
    }
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...others.filter(({ name }) => !names.has(name))];
  }

  #mergedFrom(value: unknown, merged: number): YamlEntry[] {
    const node = resolved(value, this.#around);
    if (isMap(node)) return this.#entriesOf(node, merged);
    return isSeq(node) ? node.items.flatMap((item) => this.#mergedFrom(item, merged + 1)) : [];
  }

  #spend(count: number): boolean {
    const { budget, file } = this.#around;
    if (budget.left > 0) {
      budget.left -= count + 1;
      return true;
    }
    if (budget.isTold) return false;
    budget.isTold = true;
    file.say(this.start, this.start, `more than ${mostNodes} nodes with its aliases: the rest is not read`);
    return false;
  }
}

function resolved(node: unknown, { document, file, aliases }: Around): Node | null {
  if (!isAlias(node)) return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  const known = aliases.get(node);
  if (known !== undefined) return known;
  const found = node.resolve(document) ?? null;
  const [start, end] = node.range ?? [0, 0];
  const [from, to] = found?.range ?? [0, 0];
  const isInItself = found !== null && from <= start && end <= to;
  if (found === null) file.say(start, end, `*${node.source}: there is no such anchor before it`);
  if (isInItself) file.say(start, end, `*${node.source}: it stands inside of what it stands for`);
  const meant = isInItself ? null : found;
  aliases.set(node, meant);
  return meant;
}
